package io.weft.kpi;

import java.time.LocalDate;

/** An agent who is gone. */
public record LeftAgent(String agent, String name, LocalDate leftOn) {}
