package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.customer.KeepView;
import io.weft.customer.SavedView;
import io.weft.customer.store.SavedViewBatch;
import io.weft.customer.store.SavedViewQueries;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of customers under a name, one's own and the team's. */
@Service
@RequiredArgsConstructor
public class SavedViews {

    private final SavedViewQueries queries;
    private final SavedViewBatch batch;

    @Transactional(readOnly = true)
    public List<SavedView> of(CurrentUser user) {
        return queries.of(user);
    }

    @Transactional
    public void save(CurrentUser user, KeepView view) {
        batch.save(user, view);
    }

    /** Shares a view with the team, or takes it back; a view of somebody else is not found. */
    @Transactional
    public void share(CurrentUser user, long id, boolean shared) {
        if (!batch.share(user.id(), id, shared)) {
            throw new SavedViewNotFound(id);
        }
    }

    @Transactional
    public void delete(CurrentUser user, long id) {
        if (!batch.delete(user.id(), id)) {
            throw new SavedViewNotFound(id);
        }
    }
}
