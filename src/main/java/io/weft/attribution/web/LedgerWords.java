package io.weft.attribution.web;

import io.weft.platform.web.Fmt;
import java.time.LocalDate;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** How pages write the months of the ledger. */
@Component
@RequiredArgsConstructor
class LedgerWords {

    private final Fmt fmt;

    /** The month that begins on this day. */
    public String month(LocalDate first) {
        return fmt.month(YearMonth.from(first));
    }
}
