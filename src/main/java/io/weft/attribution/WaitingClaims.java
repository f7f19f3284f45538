package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Claims of one direction that wait for the word of the viewer's company.
 *
 * @param amount credit asked for, CNY
 * @param late how many should have been answered before today
 */
public record WaitingClaims(
        String creditedCompany,
        String writerCompany,
        long claims,
        BigDecimal amount,
        @Nullable LocalDate oldestDue,
        long late) {

    public String direction() {
        return creditedCompany + ">" + writerCompany;
    }
}
