package io.weft.attribution.web;

import io.weft.platform.web.Fmt;
import io.weft.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages write and offer the months and years of the ledger. */
@Component
@RequiredArgsConstructor
class LedgerWords {

    private static final int MONTHS = 24;
    private static final int YEARS = 3;

    private final Fmt fmt;
    private final Clock clock;

    /** The month that begins on this day. */
    public String month(LocalDate first) {
        return fmt.month(YearMonth.from(first));
    }

    /** First day of the month that runs. */
    LocalDate thisMonth() {
        return YearMonth.now(clock).atDay(1);
    }

    /** The last years and months, and the one that is chosen. */
    List<Option> periods(@Nullable String chosen) {
        var now = YearMonth.now(clock);
        var all = new ArrayList<Option>();
        IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(now.getYear() - back))
                .forEach(year -> all.add(Option.text(year, year)));
        IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .forEach(month -> all.add(Option.text(month.toString(), fmt.month(month))));
        if (chosen != null && all.stream().noneMatch(option -> option.value().equals(chosen))) {
            all.add(0, Option.text(chosen, chosen));
        }
        return all;
    }

    /** The period as long as it is one, else this year. */
    String periodOr(@Nullable String period) {
        return period != null && period.matches("\\d{4}(-(0[1-9]|1[0-2]))?")
                ? period
                : Integer.toString(LocalDate.now(clock).getYear());
    }
}
