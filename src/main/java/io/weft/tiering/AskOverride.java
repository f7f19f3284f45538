package io.weft.tiering;

import java.time.LocalDate;

/**
 * Somebody wants another tier for a customer.
 *
 * @param until last day it is to hold
 */
public record AskOverride(long gcid, String tier, String reason, LocalDate until) {}
