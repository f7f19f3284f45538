package io.weft.customer.store;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes source records entered by hand, one at a time, with the columns a feed would derive. */
@Repository
@RequiredArgsConstructor
public class HandMadeRecords {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "name",
            "name_norm",
            "name_pinyin",
            "name_initials",
            "gender",
            "birth_date",
            "id_type",
            "id_no_enc",
            "id_no_hash",
            "mobile_enc",
            "mobile_hash",
            "email_enc",
            "email_hash",
            "address_enc",
            "address_hash",
            "region_code",
            "occupation",
            "strong_key");

    private static final String INSERT = """
            insert into customer_source_record (company, source_key, gcid, created_by_user, updated_at, %s)
            values (:company, 'WEFT-' || nextval('customer_hand_made_seq'), nextval('customer_party_gcid_seq'), :user, :now, %s)
            returning id
            """.formatted(String.join(", ", COLUMNS), ":" + String.join(", :", COLUMNS));

    private static final String UPDATE = """
            update customer_source_record
               set %s, updated_at = :now, row_version = row_version + 1
             where id = :record
               and row_version = :version
               and company = :company
               and created_by_user is not null
            """.formatted(COLUMNS.stream()
            .map(column -> column + " = :" + column)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow());

    private static final String GCID = "select gcid from customer_source_record where id = :record";

    private final JdbcClient jdbc;

    /** Answers the record's id; it still has to be linked. */
    public long insert(String company, long user, Values values) {
        return jdbc.sql(INSERT)
                .paramSource(values.source()
                        .addValue("company", company)
                        .addValue("user", user)
                        .addValue("now", values.now()))
                .query(Long.class)
                .single();
    }

    /** Whether the record was still at that version, made by hand, and the company's. */
    public boolean update(long record, int version, String company, Values values) {
        return jdbc.sql(UPDATE)
                        .paramSource(values.source()
                                .addValue("record", record)
                                .addValue("version", version)
                                .addValue("company", company)
                                .addValue("now", values.now()))
                        .update()
                == 1;
    }

    public Optional<Long> gcid(long record) {
        return jdbc.sql(GCID).param("record", record).query(Long.class).optional();
    }

    /** The columns of a record by name; a missing one is empty. */
    public record Values(Map<String, @Nullable Object> columns, OffsetDateTime now) {

        private MapSqlParameterSource source() {
            MapSqlParameterSource source = new MapSqlParameterSource();
            COLUMNS.forEach(column -> source.addValue(column, columns.get(column), type(column)));
            return source;
        }

        private static int type(String column) {
            if (column.endsWith("_enc") || column.endsWith("_hash") || column.equals("strong_key")) {
                return Types.BINARY;
            }
            return column.equals("birth_date") ? Types.DATE : Types.VARCHAR;
        }
    }
}
