package io.weft.customer.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when a company last spoke with customers. */
@Repository
@RequiredArgsConstructor
public class LastContactQueries {

    private static final String LAST = """
            select s.gcid, max(c.at) as at
              from customer_source_record s
              join customer_contact c on c.source_record_id = s.id
             where s.gcid = any(:gcids)
               and c.company = :company
             group by s.gcid
            """;

    private final JdbcClient jdbc;

    /** The latest contact per customer; customers without one are not in the answer. */
    public Map<Long, OffsetDateTime> of(Collection<Long> gcids, @Nullable String company) {
        var last = new HashMap<Long, OffsetDateTime>();
        if (gcids.isEmpty() || company == null) {
            return last;
        }
        jdbc.sql(LAST)
                .param("gcids", gcids.toArray(Long[]::new))
                .param("company", company)
                .query((row, n) -> last.put(row.getLong("gcid"), row.getObject("at", OffsetDateTime.class)))
                .list();
        return last;
    }
}
