package io.weft.kpi;

import java.time.LocalDate;
import java.time.YearMonth;

/** Over what a flow is added up that ends with a month: the month alone, or the year so far. */
public enum Span {
    MONTH,
    YEAR;

    /** First day of the span that ends with this month. */
    public LocalDate from(YearMonth month) {
        return this == MONTH ? month.atDay(1) : LocalDate.of(month.getYear(), 1, 1);
    }

    public String messageKey() {
        return "kpi.span." + name();
    }
}
