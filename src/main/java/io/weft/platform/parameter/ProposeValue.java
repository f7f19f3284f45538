package io.weft.platform.parameter;

import java.time.LocalDate;

/** From a day on another value, and why. */
public record ProposeValue(ParameterRow of, LocalDate from, String value, String reason) {}
