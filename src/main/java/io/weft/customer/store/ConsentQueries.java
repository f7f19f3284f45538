package io.weft.customer.store;

import io.weft.customer.ConsentPurpose;
import io.weft.customer.ConsentRow;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads consents. */
@Repository
@RequiredArgsConstructor
public class ConsentQueries {

    private static final String OF = """
            select c.purpose, c.company, nullif(c.to_company, '') as to_company,
                   c.status = 'GIVEN' and (c.expires_at is null or c.expires_at > :today) as live,
                   c.given_at, c.expires_at, c.withdrawn_at, c.evidence_ref
              from customer_consent c
             where c.source_record_id = any(:records)
             order by live desc, c.company, c.purpose, c.to_company
             limit 100
            """;

    private final JdbcClient jdbc;

    /** The consents recorded with these source records; those live on the day first. */
    public List<ConsentRow> of(Collection<Long> records, LocalDate today) {
        return jdbc.sql(OF)
                .param("records", records.toArray(Long[]::new))
                .param("today", today)
                .query(ConsentQueries::row)
                .list();
    }

    private static ConsentRow row(ResultSet row, int n) throws SQLException {
        return new ConsentRow(
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("company"),
                row.getString("to_company"),
                row.getBoolean("live"),
                row.getObject("given_at", OffsetDateTime.class),
                day(row.getDate("expires_at")),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                row.getString("evidence_ref"));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
