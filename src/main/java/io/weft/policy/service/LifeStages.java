package io.weft.policy.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerSight;
import io.weft.platform.parameter.Parameters;
import io.weft.policy.StageChange;
import io.weft.policy.rules.LifeCycle;
import io.weft.policy.rules.LifeCycle.Contract;
import io.weft.policy.rules.LifeCycle.Limits;
import io.weft.policy.rules.LifeCycle.Trouble;
import io.weft.policy.store.PurchaseQueries;
import io.weft.policy.store.PurchaseQueries.Purchase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life-cycle stages of a customer as the viewer's sight shows them (SR-CUS-20). */
@Service
@RequiredArgsConstructor
public class LifeStages {

    private final PurchaseQueries queries;
    private final Parameters parameters;
    private final Clock clock;

    /** Every change up to today, oldest first. */
    @Transactional(readOnly = true)
    public List<StageChange> of(CustomerSight sight, Scope scope) {
        return of(queries.bought(sight, scope.company()), sight);
    }

    /** As {@link #of(CustomerSight, Scope)}, for who has read the purchases already. */
    List<StageChange> of(List<Purchase> bought, CustomerSight sight) {
        var contracts = bought.stream()
                .filter(one -> one.activeFrom() != null && one.activeTo() != null)
                .map(one -> new Contract(
                        Objects.requireNonNullElse(one.series(), one.company()),
                        Objects.requireNonNull(one.activeFrom()),
                        Objects.requireNonNull(one.activeTo())))
                .toList();
        return contracts.isEmpty()
                ? List.of()
                : new LifeCycle(limits(), contracts, troubles(bought, sight)).changes(LocalDate.now(clock));
    }

    private List<Trouble> troubles(List<Purchase> bought, CustomerSight sight) {
        var unpaid = bought.stream()
                .map(Purchase::unpaidSince)
                .filter(Objects::nonNull)
                .map(since -> new Trouble(since, Contract.NO_END, true));
        var complaints = queries.complaints(sight).stream().map(one -> new Trouble(one.from(), one.until(), false));
        return Stream.concat(unpaid, complaints).toList();
    }

    private Limits limits() {
        var values = parameters.beginningWith("P.stage.");
        return new Limits(
                Integer.parseInt(values.getOrDefault("P.stage.new_months", "12")),
                Integer.parseInt(values.getOrDefault("P.stage.mature_series", "3")),
                Integer.parseInt(values.getOrDefault("P.stage.mature_years", "5")),
                Integer.parseInt(values.getOrDefault("P.stage.gap_days", "60")),
                Integer.parseInt(values.getOrDefault("P.stage.back_months", "12")));
    }
}
