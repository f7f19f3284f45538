package io.weft.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person writes about a task. */
public record TaskDetails(String title, @Nullable String note, LocalDate dueOn) {}
