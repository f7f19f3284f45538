package io.weft.policy;

import java.time.LocalDate;

/** From this day on the customer stood there. */
public record StageChange(LocalDate from, LifeStage stage) {}
