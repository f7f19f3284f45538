package io.weft.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract on the customer page.
 *
 * @param company code of the writing company
 * @param until last day covered, or the day an account was closed; null while no end is known
 * @param premium of a year; null for accounts and cards
 * @param status a {@link PolicyStatus}, or {@code OPEN}, {@code CLOSED} of a holding
 * @param active on the day the page is shown
 * @param expiring active, but not for long
 * @param activeFrom first day it was or will be active; null when it never is
 * @param activeTo day it is no longer active
 */
public record HeldContract(
        String company,
        String contractNo,
        String product,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal premium,
        String status,
        boolean active,
        boolean expiring,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {}
