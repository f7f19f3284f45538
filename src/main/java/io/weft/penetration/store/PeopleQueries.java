package io.weft.penetration.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The source record by which each customer of a page is named: the viewer's own company's before another's. */
@Repository
@RequiredArgsConstructor
public class PeopleQueries {

    private static final String RECORDS = """
            select r.gcid, r.id
              from customer_source_record r
             where r.gcid = any(:gcids)
               and r.retracted_at is null
             order by r.gcid, r.company = cast(:company as text) desc nulls last, r.id
            """;

    private final JdbcClient jdbc;

    /** Record ids by customer number, best first; whether one may be shown is for the customer module to say. */
    public Map<Long, List<Long>> records(List<Long> gcids, @Nullable String company) {
        var records = new LinkedHashMap<Long, List<Long>>();
        jdbc.sql(RECORDS)
                .param("gcids", gcids.toArray(Long[]::new))
                .param("company", company)
                .query(row -> {
                    records.computeIfAbsent(row.getLong(1), gcid -> new java.util.ArrayList<>())
                            .add(row.getLong(2));
                });
        return records;
    }
}
