package io.weft.customer.store;

import io.weft.customer.CustomerSight;
import io.weft.customer.store.TagQueries.SaidRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was ever said of a customer in one dimension, within the same sight as what holds ({@link TagQueries}). */
@Repository
@RequiredArgsConstructor
public class TagPastQueries {

    private static final String PAST = """
            select t.id as tag_id, t.source_record_id, s.gcid, t.company, t.dimension, t.value, t.confidence,
                   null as verified, null::numeric as amount, t.observed_on, t.source,
                   coalesce(u.name, t.agent_no) as said_by, t.user_id, t.entered_at, t.ended_at, t.end_reason, t.reason
              from customer_tag t
              join customer_source_record s on s.id = t.source_record_id
              left join access_user u on u.id = t.user_id
             where t.source_record_id = any(:records)
               and t.dimension = :dimension
               and s.retracted_at is null
               and (t.company = :company
                    or t.source_record_id = any(:open) and (:all or t.company = any(:companies)))
             order by t.observed_on desc, t.id desc
             limit 200
            """;

    private final JdbcClient jdbc;

    /** The latest first; {@code company} is the viewer's own, none for the whole group. */
    public List<PastRow> of(CustomerSight sight, String dimension, @Nullable String company, boolean all) {
        var records = new ArrayList<>(sight.openRecords());
        records.addAll(sight.basicRecords());
        return jdbc.sql(PAST)
                .param("records", records.toArray(Long[]::new))
                .param("open", sight.openRecords().toArray(Long[]::new))
                .param("companies", sight.companyArray())
                .param("company", company == null ? "" : company)
                .param("all", all)
                .param("dimension", dimension)
                .query((row, n) -> new PastRow(
                        TagQueries.said(row, n),
                        row.getObject("entered_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        "TAKEN_BACK".equals(row.getString("end_reason")),
                        row.getString("reason")))
                .list();
    }

    /** A statement, when it was entered, and what became of it. */
    public record PastRow(
            SaidRow said,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime endedAt,
            boolean takenBack,
            @Nullable String reason) {}
}
