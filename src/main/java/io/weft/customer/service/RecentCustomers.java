package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerLabel;
import io.weft.customer.Desk;
import io.weft.customer.store.FollowUpQueries;
import io.weft.customer.store.RecentBatch;
import io.weft.customer.store.RecentQueries;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers a user opened lately, as far as they are still within reach. */
@Service
@RequiredArgsConstructor
public class RecentCustomers {

    private final RecentQueries queries;
    private final RecentBatch batch;
    private final FollowUpQueries contacts;
    private final CustomerDirectory directory;
    private final Clock clock;

    @Transactional
    public void seen(long gcid, Scope scope) {
        batch.seen(scope.userId(), gcid, directory.recordFor(gcid, scope), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<CustomerLabel> latest(Scope scope, int limit) {
        return named(queries.latest(scope.userId(), limit), scope);
    }

    /** Whom the user, as an agent, spoke with lately; for the day on which nobody was opened yet. */
    @Transactional(readOnly = true)
    public List<CustomerLabel> spokenWith(Desk desk, int limit) {
        var agent = desk.user().agent();
        return agent == null ? List.of() : named(contacts.spokenWith(agent, limit), desk.scope());
    }

    private List<CustomerLabel> named(List<Long> records, Scope scope) {
        if (records.isEmpty() || !scope.seesCustomers()) {
            return List.of();
        }
        var labels = directory.labels(records, scope);
        return records.stream()
                .map(labels::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
