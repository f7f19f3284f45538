package io.weft.attribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What cross-selling contributed to a class of a company (M-09, F-15).
 *
 * @param sold premium credited to other companies, CNY
 * @param written premium received in all, refunds taken off, CNY
 * @param share {@code sold ÷ written}; null when nothing was written
 */
public record Contribution(
        String writerCompany,
        String productClass,
        BigDecimal sold,
        BigDecimal written,
        @Nullable BigDecimal share) {}
