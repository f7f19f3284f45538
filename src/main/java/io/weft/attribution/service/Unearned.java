package io.weft.attribution.service;

import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.UnearnedCount;
import io.weft.attribution.UnearnedReason;
import io.weft.attribution.UnearnedRow;
import io.weft.attribution.WhyNot;
import io.weft.attribution.store.DraftProgress;
import io.weft.attribution.store.UnearnedQueries;
import io.weft.platform.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why receipts of cross-sold policies earned nobody credit, as far as somebody may see them. */
@Service
@RequiredArgsConstructor
public class Unearned {

    private final UnearnedQueries queries;
    private final ClaimStories stories;
    private final DraftProgress progress;

    @Transactional(readOnly = true)
    public List<UnearnedCount> counts(Scope scope) {
        return queries.counts(ClaimSight.of(scope));
    }

    /** As of when the counts are; empty while they are exact, or nothing was judged yet. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> asOf(Scope scope) {
        return ClaimSight.of(scope).isOfPeople() ? Optional.empty() : progress.draftedAt();
    }

    @Transactional(readOnly = true)
    public Page<UnearnedRow> page(UnearnedReason reason, Scope scope, @Nullable Long before, int size) {
        var rows = queries.page(reason, ClaimSight.of(scope), before == null ? Long.MAX_VALUE : before, size + 1);
        return Page.cut(rows, size, row -> Long.toString(row.receipt()));
    }

    /** What became of the receipts of a number, and which modes were tried for them. */
    @Transactional(readOnly = true)
    public List<WhyNot> whyNot(String receiptNo, Scope scope) {
        return queries.numbered(receiptNo, ClaimSight.of(scope)).stream()
                .map(row -> new WhyNot(row, stories.tried(row.receipt())))
                .toList();
    }
}
