package io.weft.customer.web;

import java.time.LocalDate;

/** Date chips: the days people mean most often. */
enum NextDay {
    TOMORROW,
    IN_THREE_DAYS,
    NEXT_WEEK,
    IN_TWO_WEEKS,
    NEXT_MONTH;

    LocalDate after(LocalDate today) {
        return switch (this) {
            case TOMORROW -> today.plusDays(1);
            case IN_THREE_DAYS -> today.plusDays(3);
            case NEXT_WEEK -> today.plusWeeks(1);
            case IN_TWO_WEEKS -> today.plusWeeks(2);
            case NEXT_MONTH -> today.plusMonths(1);
        };
    }
}
