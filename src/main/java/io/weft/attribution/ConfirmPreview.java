package io.weft.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a confirmation of many claims would do, by direction.
 *
 * @param picked how many claims were asked for
 */
public record ConfirmPreview(int picked, List<Line> lines) {

    /**
     * One direction.
     *
     * @param claims open to this person
     * @param booked those of them to which the other company has agreed already, so that they are booked at once
     * @param bookedAmount CNY
     */
    public record Line(
            String creditedCompany,
            String writerCompany,
            long claims,
            BigDecimal amount,
            long booked,
            BigDecimal bookedAmount) {

        public String direction() {
            return creditedCompany + ">" + writerCompany;
        }
    }

    public long claims() {
        return lines.stream().mapToLong(Line::claims).sum();
    }

    public long booked() {
        return lines.stream().mapToLong(Line::booked).sum();
    }

    /** Those that are not open to this person: decided meanwhile, the own ones, or not the company's. */
    public long skipped() {
        return picked - claims();
    }

    public BigDecimal amount() {
        return sum(Line::amount);
    }

    public BigDecimal bookedAmount() {
        return sum(Line::bookedAmount);
    }

    /** What was seen, as the form sends it back: another number of claims or another amount is not what was agreed to. */
    public String seen() {
        return claims() + "/" + amount().toPlainString();
    }

    private BigDecimal sum(Function<Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
