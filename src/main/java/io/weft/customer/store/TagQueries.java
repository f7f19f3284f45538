package io.weft.customer.store;

import io.weft.customer.CustomerSight;
import io.weft.customer.KeyIndicator;
import io.weft.customer.PortraitBlock;
import io.weft.customer.TagDimension;
import io.weft.customer.TagSource;
import io.weft.customer.TagValue;
import io.weft.customer.Verification;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the dictionary of tags and what is said of a customer, as far as a viewer's sight reaches. */
@Repository
@RequiredArgsConstructor
public class TagQueries {

    private static final String DICTIONARY = """
            select d.code, d.block, d.indicator, d.persons_only, case when :chinese then d.name else d.name_en end as name,
                   v.code as value, v.retired, case when :chinese then v.name else v.name_en end as value_name
              from customer_tag_dimension d
              join customer_tag_value v on v.dimension = d.code
             order by d.position, d.code, v.position, v.code
            """;

    /** Records that are open, by companies that are open; and what the viewer's own company said of records it knows. */
    private static final String SAID = """
            select c.tag_id, c.source_record_id, c.gcid, c.company, c.dimension, c.value, c.confidence, c.verified, c.amount,
                   c.observed_on, c.source, coalesce(u.name, c.agent_no) as said_by, c.user_id
              from customer_statement c
              left join access_user u on u.id = c.user_id
             where c.source_record_id = any(:records)
               and (c.company = :company
                    or c.source_record_id = any(:open) and (:all or c.company = any(:companies)))
             order by c.dimension, c.source_record_id, c.tag_id
             limit 1000
            """;

    private static final String CURRENT = """
            select t.id, t.source_record_id, s.gcid, t.user_id
              from customer_tag t
              join customer_source_record s on s.id = t.source_record_id
             where t.id = :id
               and t.ended_at is null
               and s.retracted_at is null
            """;

    private final JdbcClient jdbc;

    /** Every dimension with its values, in the order of the page. */
    public List<TagDimension> dictionary(boolean chinese) {
        Map<String, TagDimension> heads = new LinkedHashMap<>();
        Map<String, List<TagValue>> values = new LinkedHashMap<>();
        jdbc.sql(DICTIONARY).param("chinese", chinese).query(row -> {
            String code = row.getString("code");
            heads.putIfAbsent(code, dimension(row));
            values.computeIfAbsent(code, c -> new ArrayList<>())
                    .add(new TagValue(row.getString("value"), row.getString("value_name"), row.getBoolean("retired")));
        });
        return heads.values().stream()
                .map(head -> new TagDimension(
                        head.code(),
                        head.name(),
                        head.block(),
                        head.indicator(),
                        head.personsOnly(),
                        values.getOrDefault(head.code(), List.of())))
                .toList();
    }

    private static TagDimension dimension(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        return new TagDimension(
                row.getString("code"),
                row.getString("name"),
                PortraitBlock.valueOf(row.getString("block")),
                indicator == null ? null : KeyIndicator.valueOf(indicator),
                row.getBoolean("persons_only"),
                List.of());
    }

    /** What is said of a customer in the viewer's sight; {@code company} is the viewer's own, none for the whole group. */
    public List<SaidRow> said(CustomerSight sight, @Nullable String company, boolean all) {
        var records = new ArrayList<>(sight.openRecords());
        records.addAll(sight.basicRecords());
        return jdbc.sql(SAID)
                .param("records", records.toArray(Long[]::new))
                .param("open", sight.openRecords().toArray(Long[]::new))
                .param("companies", sight.companyArray())
                .param("company", company == null ? "" : company)
                .param("all", all)
                .query(TagQueries::said)
                .list();
    }

    /** A statement that holds, wherever it is; the caller asks whether it is in reach. */
    public Optional<CurrentTag> current(long id) {
        return jdbc.sql(CURRENT).param("id", id).query(CurrentTag.class).optional();
    }

    static SaidRow said(ResultSet row, int number) throws SQLException {
        String verified = row.getString("verified");
        return new SaidRow(
                row.getObject("tag_id", Long.class),
                row.getLong("source_record_id"),
                row.getLong("gcid"),
                row.getString("company"),
                row.getString("dimension"),
                row.getString("value"),
                row.getBigDecimal("confidence"),
                verified == null ? null : Verification.valueOf(verified),
                row.getBigDecimal("amount"),
                row.getObject("observed_on", LocalDate.class),
                TagSource.valueOf(row.getString("source")),
                row.getString("said_by"),
                row.getObject("user_id", Long.class));
    }

    /** A row of {@code customer_statement}. */
    public record SaidRow(
            @Nullable Long tag,
            long record,
            long gcid,
            String company,
            String dimension,
            String value,
            @Nullable BigDecimal confidence,
            @Nullable Verification verified,
            @Nullable BigDecimal amount,
            LocalDate observedOn,
            TagSource source,
            @Nullable String by,
            @Nullable Long user) {}

    /** Where a tag hangs and who set it. */
    public record CurrentTag(
            long id,
            long sourceRecordId,
            long gcid,
            @Nullable Long userId) {}
}
