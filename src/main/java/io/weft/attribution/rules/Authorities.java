package io.weft.attribution.rules;

import io.weft.attribution.UnearnedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The licences of companies to sell for each other. Both ends of a period are days on which it holds. */
public final class Authorities {

    private static final String ALL_CLASSES = "*";

    private final Map<String, List<Authority>> byPair;

    public Authorities(List<Authority> all) {
        this.byPair = all.stream().collect(Collectors.groupingBy(a -> a.seller() + ">" + a.writer()));
    }

    /** One licence of one company to sell a class of another's products; {@code *} is every class. */
    public record Authority(String seller, String writer, String productClass, LocalDate validFrom, LocalDate validTo) {

        boolean covers(String wanted) {
            return productClass.equals(ALL_CLASSES) || productClass.equals(wanted);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /** Whether a company may sell a class of another's products on a day. */
    public boolean allow(String seller, String writer, String productClass, LocalDate day) {
        return byPair.getOrDefault(seller + ">" + writer, List.of()).stream()
                .anyMatch(authority -> authority.covers(productClass) && authority.holdsOn(day));
    }

    /** What stands against a sale on that day; empty when it was authorised. */
    Optional<UnearnedReason> against(Sale sale) {
        var found = byPair.getOrDefault(sale.seller() + ">" + sale.writer(), List.of()).stream()
                .filter(authority -> authority.covers(sale.productClass()))
                .toList();
        if (found.stream().anyMatch(authority -> authority.holdsOn(sale.issuedOn()))) {
            return Optional.empty();
        }
        return Optional.of(found.isEmpty() ? UnearnedReason.NO_AUTHORITY : UnearnedReason.AUTHORITY_EXPIRED);
    }
}
