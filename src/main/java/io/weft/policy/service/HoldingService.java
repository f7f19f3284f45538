package io.weft.policy.service;

import io.weft.access.Scope;
import io.weft.customer.service.CustomerDirectory;
import io.weft.policy.CustomerHoldings;
import io.weft.policy.HeldContract;
import io.weft.policy.store.HoldingQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** A customer's contracts through the viewer's eyes. */
@Service
@RequiredArgsConstructor
public class HoldingService {

    private static final int SOON_DAYS = 60;

    private final CustomerDirectory customers;
    private final HoldingQueries queries;
    private final Clock clock;

    /** Contracts in sight; throws when the customer is out of reach. */
    public CustomerHoldings of(long gcid, Scope scope) {
        var sight = customers.sight(gcid, scope);
        var seen = queries.seen(sight, scope.company(), LocalDate.now(clock), SOON_DAYS);
        return new CustomerHoldings(
                seen.stream()
                        .filter(HeldContract::expiring)
                        .sorted(Comparator.comparing(one -> Objects.requireNonNullElse(one.until(), LocalDate.MAX)))
                        .toList(),
                seen.stream().filter(one -> one.active() && !one.expiring()).toList(),
                seen.stream().filter(one -> !one.active()).toList(),
                sight.sealed());
    }
}
