package io.weft.attribution;

import java.math.BigDecimal;

/**
 * What one direction earned in one phase: premium and other income are never added up (SR-REC-01, A-32).
 *
 * @param provisional CNY not final yet
 * @param settled CNY that is final
 */
public record MatrixCell(
        String creditedCompany,
        String writerCompany,
        String incomeType,
        String phase,
        long entries,
        BigDecimal provisional,
        BigDecimal settled) {

    public BigDecimal total() {
        return provisional.add(settled);
    }

    public String direction() {
        return creditedCompany + ">" + writerCompany;
    }
}
