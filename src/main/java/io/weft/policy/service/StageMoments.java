package io.weft.policy.service;

import io.weft.access.Scope;
import io.weft.customer.Moment;
import io.weft.customer.TimelineSource;
import io.weft.customer.service.CustomerDirectory;
import io.weft.policy.StageChange;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the timeline when a customer came into another stage of life with us. */
@Component
@RequiredArgsConstructor
class StageMoments implements TimelineSource {

    private final CustomerDirectory customers;
    private final LifeStages stages;
    private final Clock clock;

    @Override
    public String id() {
        return "stages";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        return stages.of(customers.sight(gcid, scope), scope).stream()
                .map(this::moment)
                .limit(MOST)
                .toList();
    }

    private Moment moment(StageChange change) {
        return new Moment(
                change.from().atStartOfDay(clock.getZone()).toOffsetDateTime(),
                true,
                "trending-up",
                "policy.moment.stage",
                change.stage().name(),
                "policy.stage." + change.stage(),
                "",
                null);
    }
}
