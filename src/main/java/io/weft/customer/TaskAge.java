package io.weft.customer;

import java.time.LocalDate;

/** How a due day looks from today. */
public enum TaskAge {
    LATE,
    TODAY,
    SOON,
    LATER;

    /** Late before today, soon within a week. */
    public static TaskAge of(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return LATE;
        }
        if (dueOn.equals(today)) {
            return TODAY;
        }
        return dueOn.isAfter(today.plusWeeks(1)) ? LATER : SOON;
    }
}
