package io.weft.tiering.service;

import io.weft.tiering.TierMigration;
import io.weft.tiering.TierRunView;
import io.weft.tiering.store.RunStore;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs over all customers, for those who look at them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Runs {

    private final RunStore store;

    /** The newest first, older than one. */
    public List<TierRunView> latest(@Nullable Long before, int limit) {
        return store.latest(before, limit);
    }

    /** Throws {@link RunNotFound}. */
    public TierRunView find(long run) {
        return store.find(run).orElseThrow(() -> new RunNotFound(run));
    }

    /** Where customers went at a run, the whole group. */
    public List<TierMigration> migration(long run) {
        return store.migration(run);
    }
}
