package io.weft.customer.service;

import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.access.Scope;
import io.weft.customer.rules.OwnNumbers;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.OwnNumberQueries;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Which customers a viewer looks after. A province has a hundred thousand: read for every page they take a second, so many
 * are remembered until the data moves, and read again behind the viewer's back. They only say where to look: every page is
 * judged once more by {@link CustomerScope}, so what left the reach meanwhile is not shown.
 */
@Service
@RequiredArgsConstructor
public class OwnCustomers {

    private static final Logger log = LoggerFactory.getLogger(OwnCustomers.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST = 100;

    private final OwnNumberQueries queries;
    private final Clock clock;
    private final Map<Units, Known> known = new ConcurrentHashMap<>();
    private final Map<Units, Object> firstReads = new ConcurrentHashMap<>();
    private final Set<Units> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "own-customers");
        thread.setDaemon(true);
        return thread;
    });

    /** What makes two viewers' customers the same. */
    private record Units(@Nullable String company, Set<OrgUnitRef> units, Set<AgentRef> agents) {

        static Units of(Scope scope) {
            return new Units(scope.company(), scope.orgUnits(), scope.agents());
        }
    }

    private record Known(OwnNumbers numbers, long version, Instant readAt) {}

    /** Null for somebody whose reach is all that is in sight. */
    @Nullable
    OwnNumbers of(Scope scope) {
        CustomerScope reach = new CustomerScope(scope, LocalDate.now(clock));
        if (!reach.startsFromOwn()) {
            return null;
        }
        Known remembered = reach.isOfUnits() ? known.get(Units.of(scope)) : null;
        if (remembered == null) {
            return reach.isOfUnits() ? readOnce(scope, reach) : queries.of(reach);
        }
        if (remembered.version() != queries.dataVersion()
                || remembered.readAt().plus(REMEMBERED).isBefore(clock.instant())) {
            readLater(scope, reach);
        }
        return remembered.numbers().and(queries.made(reach));
    }

    /** Whoever comes while the first viewer of a unit waits, waits for the same answer. */
    private OwnNumbers readOnce(Scope scope, CustomerScope reach) {
        Units units = Units.of(scope);
        if (firstReads.size() >= MOST) {
            firstReads.clear();
        }
        synchronized (firstReads.computeIfAbsent(units, u -> new Object())) {
            Known meanwhile = known.get(units);
            return meanwhile == null ? read(scope, reach).numbers() : meanwhile.numbers();
        }
    }

    private Known read(Scope scope, CustomerScope reach) {
        Known read = new Known(queries.of(reach), queries.dataVersion(), clock.instant());
        if (read.numbers().areFew()) {
            known.remove(Units.of(scope));
            return read;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(Units.of(scope), read);
        return read;
    }

    private void readLater(Scope scope, CustomerScope reach) {
        if (!underWay.add(Units.of(scope))) {
            return;
        }
        try {
            worker.execute(() -> {
                try {
                    read(scope, reach);
                } catch (RuntimeException e) {
                    log.warn("The customers of {} stay as they were: {}", scope.login(), e.getMessage());
                } finally {
                    underWay.remove(Units.of(scope));
                }
            });
        } catch (RejectedExecutionException stopping) {
            underWay.remove(Units.of(scope));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
