package io.weft.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Everything is optional; nothing chosen means all customers in reach.
 *
 * @param text a name or part of it, pinyin, mobile, certificate, contract, customer or source number
 * @param companies customers with a record in one of them, as far as it is open to the viewer
 * @param region beginning of the region code
 * @param withContracts with, or without, an active contract the viewer may see
 * @param grade code of one of {@link CustomerGrades}; one that does not exist finds nobody
 */
public record CustomerFilter(
        @Nullable String text,
        Set<String> companies,
        @Nullable PartyKind kind,
        @Nullable String region,
        @Nullable AgeBand age,
        @Nullable Boolean withContracts,
        @Nullable String grade) {

    public CustomerFilter {
        companies = Set.copyOf(companies);
    }

    /** Everybody. */
    public static CustomerFilter all() {
        return new CustomerFilter(null, Set.of(), null, null, null, null, null);
    }

    public static CustomerFilter of(String text) {
        return new CustomerFilter(text, Set.of(), null, null, null, null, null);
    }
}
