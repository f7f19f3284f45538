package io.weft.attribution.web;

import io.weft.platform.web.ChartView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of directions: premium and other income are never added up (SR-REC-01), provisional and final stand apart.
 *
 * @param premium of the whole period, each sale once
 * @param other income other than premium
 * @param lines direction by phase
 * @param books what each company was credited with and what it wrote; both columns add up to the group's premium
 */
record MatrixView(
        Sum premium, Sum other, long entries, @Nullable ChartView chart, List<Line> lines, List<Book> books) {

    /** Provisional and final, CNY. */
    record Sum(BigDecimal provisional, BigDecimal settled) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum and(BigDecimal moreProvisional, BigDecimal moreSettled) {
            return new Sum(provisional.add(moreProvisional), settled.add(moreSettled));
        }

        public BigDecimal total() {
            return provisional.add(settled);
        }
    }

    /**
     * One direction in one phase.
     *
     * @param href the entries behind it
     */
    record Line(String direction, String inFull, String phase, Sum premium, Sum other, String href) {}

    /** The premium of one company, as the one that is credited and as the one that writes. */
    record Book(String company, BigDecimal credited, BigDecimal written) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
