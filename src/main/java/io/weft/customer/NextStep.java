package io.weft.customer;

import java.time.LocalDate;

/** What was promised for a later day; becomes a task. */
public record NextStep(LocalDate on, String title) {}
