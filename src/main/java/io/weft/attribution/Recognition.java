package io.weft.attribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well the companies agree about a direction (M-39), and how timely policies come to the books (SR-REC-18).
 *
 * @param decided claims that were booked or rejected
 * @param firstTime booked in the first round and without dispute
 * @param disputed somebody objected on the way
 * @param medianDays from the claim to the decision; half took longer
 * @param posted of them booked
 * @param late booked later than the limit after the writer issued the policy
 */
public record Recognition(
        @Nullable String creditedCompany,
        @Nullable String writerCompany,
        long decided,
        long firstTime,
        long disputed,
        @Nullable BigDecimal medianDays,
        long posted,
        long late,
        @Nullable BigDecimal firstTimeShare,
        @Nullable BigDecimal disputedShare,
        @Nullable BigDecimal lateShare) {

    public String direction() {
        return creditedCompany + ">" + writerCompany;
    }
}
