package io.weft.policy;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What was counted for a month and a subject. */
public record CohortCount(YearMonth month, @Nullable String subject, CohortSum sum) {}
