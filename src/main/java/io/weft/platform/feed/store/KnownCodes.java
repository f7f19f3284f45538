package io.weft.platform.feed.store;

import io.weft.platform.feed.FeedReference;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes a group-wide reference knows, for choices on a form. */
@Repository
@RequiredArgsConstructor
public class KnownCodes {

    private final JdbcClient jdbc;

    public List<String> of(@Nullable FeedReference reference) {
        return reference == null
                ? List.of()
                : jdbc.sql("select %s from %s order by 1 limit 200".formatted(reference.keyColumn(), reference.table()))
                        .query(String.class)
                        .list();
    }
}
