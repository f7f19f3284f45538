package io.weft.attribution.service;

import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.LedgerRow;
import io.weft.attribution.MatrixCell;
import io.weft.attribution.store.LedgerQueries;
import io.weft.platform.Page;
import io.weft.platform.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is booked, as somebody may see it (SR-REC-12: what is not here is not recognised). */
@Service
@RequiredArgsConstructor
public class Ledger {

    private final LedgerQueries queries;
    private final AuditTrail audit;

    @Transactional(readOnly = true)
    public Page<LedgerRow> page(LedgerFilter filter, Scope scope, @Nullable Long before, int size) {
        var rows = queries.page(filter, ClaimSight.of(scope), before == null ? Long.MAX_VALUE : before, size + 1);
        return Page.cut(rows, size, row -> Long.toString(row.id()));
    }

    /** Lines booked after one, oldest first: whoever copies the ledger asks for what is new. */
    @Transactional(readOnly = true)
    public Page<LedgerRow> after(LedgerFilter filter, Scope scope, @Nullable Long after, int size) {
        var rows = queries.after(filter, ClaimSight.of(scope), after == null ? 0 : after, size + 1);
        return Page.cut(rows, size, row -> Long.toString(row.id()));
    }

    /** Entries of a claim the viewer may see, in the order they were booked. */
    @Transactional(readOnly = true)
    public List<LedgerRow> ofClaim(long claim) {
        return queries.ofClaim(claim);
    }

    /** Gives every line of a filter to somebody who writes them out; who took how many is recorded (AC-05). */
    @Transactional
    public long export(LedgerFilter filter, Scope scope, Consumer<LedgerRow> line) {
        var lines = new AtomicLong();
        queries.each(filter, ClaimSight.of(scope), row -> {
            line.accept(row);
            lines.incrementAndGet();
        });
        audit.record(
                "ledger.export",
                "ledger",
                scope.login(),
                Map.of("lines", lines.get(), "filter", filter.describe().values()));
        return lines.get();
    }

    /** Direction by phase; one sale is in it once, whichever companies look at it. */
    @Transactional(readOnly = true)
    public List<MatrixCell> matrix(String period, Scope scope) {
        return queries.matrix(period, ClaimSight.of(scope));
    }
}
