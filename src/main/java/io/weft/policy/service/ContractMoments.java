package io.weft.policy.service;

import io.weft.access.Scope;
import io.weft.customer.Moment;
import io.weft.customer.TimelineSource;
import io.weft.policy.HeldContract;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the timeline of contracts that began and ended, of those in the viewer's sight. */
@Component
@RequiredArgsConstructor
class ContractMoments implements TimelineSource {

    private final HoldingService holdings;
    private final Clock clock;

    @Override
    public String id() {
        return "contracts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        var today = LocalDate.now(clock);
        var seen = holdings.of(gcid, scope);
        return Stream.of(seen.expiring(), seen.active(), seen.ended())
                .flatMap(List::stream)
                .flatMap(contract -> told(contract, today))
                .limit(MOST)
                .toList();
    }

    private Stream<Moment> told(HeldContract contract, LocalDate today) {
        var began = Stream.ofNullable(contract.activeFrom())
                .filter(day -> !day.isAfter(today))
                .map(day -> moment(contract, day, "shield", "policy.moment.began"));
        var ended = Stream.ofNullable(contract.activeTo())
                .filter(day -> !day.isAfter(today))
                .map(day -> moment(contract, day, "ban", "policy.moment.ended"));
        return Stream.concat(began, ended);
    }

    private Moment moment(HeldContract contract, LocalDate day, String icon, String what) {
        var ended = what.endsWith("ended");
        return new Moment(
                day.atStartOfDay(clock.getZone()).toOffsetDateTime(),
                true,
                icon,
                what,
                contract.product(),
                null,
                contract.company(),
                ended ? "policy.status." + contract.status() : null);
    }
}
