package io.weft.attribution.service;

import io.weft.attribution.ClaimPick;
import io.weft.attribution.ConfirmPreview;
import io.weft.attribution.Confirmed;
import io.weft.attribution.store.ClaimQueries;
import io.weft.attribution.store.ConfirmBatch;
import io.weft.attribution.store.WaitingQueries;
import io.weft.customer.Desk;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many claims at once: first what it would book, then the word, which holds only for what was looked at. */
@Service
@RequiredArgsConstructor
public class BulkConfirmation {

    private final ClaimQueries claims;
    private final WaitingQueries waiting;
    private final ConfirmBatch batch;
    private final ClaimDecisions decisions;
    private final ClaimList list;
    private final Voices voices;

    @Transactional(readOnly = true)
    public ConfirmPreview preview(ClaimPick pick, Desk desk) {
        return preview(ids(pick, desk), desk);
    }

    /** @param seen what the preview showed; nothing is confirmed when that is not what is confirmed now */
    @Transactional
    public Confirmed confirm(ClaimPick pick, Desk desk, String seen, @Nullable String comment) {
        var ids = ids(pick, desk);
        voices.of(desk.user())
                .forEach(company -> batch.lockOpen(ids, company, desk.user().id()));
        if (!preview(ids, desk).seen().equals(seen)) {
            throw new PicksChanged();
        }
        return decisions.confirm(ids, desk.user(), comment);
    }

    private ConfirmPreview preview(List<Long> ids, Desk desk) {
        var of = voices.of(desk.user()).toArray(String[]::new);
        return new ConfirmPreview(
                ids.size(), waiting.preview(ids, of, desk.user().id()));
    }

    private List<Long> ids(ClaimPick pick, Desk desk) {
        return pick.all() ? claims.ids(pick.filter(), list.asking(desk), ClaimPick.MOST) : pick.ids();
    }
}
