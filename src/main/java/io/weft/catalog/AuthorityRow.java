package io.weft.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One company's licence to sell products of another (相互代理授权), and where it stands today.
 *
 * @param productClass a class, or {@code *} for all of them
 * @param daysLeft days until it ends; negative when it has ended
 */
public record AuthorityRow(
        String agentCompany,
        String writerCompany,
        String productClass,
        String licenceNo,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String regions,
        AuthorityState state,
        long daysLeft) {

    public boolean isForAllClasses() {
        return "*".equals(productClass);
    }
}
