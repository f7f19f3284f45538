package io.weft.tiering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is followed up while he is in a tier, in the view of one company.
 *
 * @param startedOn null when it goes back to before the first run
 * @param endedOn the day another tier began; null while it holds
 * @param dueOn the next contact; null when none is planned
 */
public record FollowUpPlan(
        String tier,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Strategy strategy,
        @Nullable LocalDate dueOn) {}
