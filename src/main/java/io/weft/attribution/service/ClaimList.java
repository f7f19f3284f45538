package io.weft.attribution.service;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.store.ClaimQueries;
import io.weft.attribution.store.ClaimQueries.Asking;
import io.weft.customer.Desk;
import io.weft.platform.Page;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims as somebody may see them. */
@Service
@RequiredArgsConstructor
public class ClaimList {

    private final ClaimQueries queries;
    private final Voices voices;

    @Transactional(readOnly = true)
    public Page<ClaimRow> page(ClaimFilter filter, Desk desk, @Nullable Long before, int size) {
        var rows = queries.page(filter, asking(desk), before == null ? Long.MAX_VALUE : before, size + 1);
        return Page.cut(rows, size, row -> Long.toString(row.id()));
    }

    @Transactional(readOnly = true)
    public ClaimRow one(long id, Desk desk) {
        return queries.find(id, asking(desk)).orElseThrow(() -> new ClaimNotFound(id));
    }

    /** How many wait for this person's word, at most 1,000. */
    @Transactional(readOnly = true)
    public int waiting(Desk desk) {
        return voices.of(desk.user()).isEmpty() ? 0 : queries.waiting(asking(desk));
    }

    Asking asking(Desk desk) {
        return new Asking(ClaimSight.of(desk.scope()), voices.of(desk.user()).toArray(String[]::new));
    }
}
