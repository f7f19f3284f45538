package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the catalogue of the database whether the migrations keep our conventions. */
@WeftTest
class SchemaTests {

    /** Tables whose shape a library prescribes: Spring Session, db-scheduler, Flyway. */
    private static final String FOREIGN_SHAPE =
            "('spring_session', 'spring_session_attributes', 'scheduled_tasks', 'flyway_schema_history')";

    private static final String MODULES =
            "platform|access|catalog|partner|customer|workforce|policy|lead|tiering|attribution|penetration|kpi";

    private static final String TABLES = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind in ('r', 'p')
               and c.relname not in %s
            """.formatted(FOREIGN_SHAPE);

    private static final String WITHOUT_COMMENT = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind in ('r', 'p', 'v', 'm')
               and c.relname <> 'flyway_schema_history'
               and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
            """;

    private static final String WITHOUT_PRIMARY_KEY = TABLES + """
               and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
            """;

    private static final String WITHOUT_MODULE_PREFIX = TABLES + """
               and c.relname !~ '^(%s)_'
            """.formatted(MODULES);

    private static final String UNINDEXED_FOREIGN_KEYS = """
            select k.conname
              from pg_constraint k
             where k.contype = 'f'
               and k.connamespace = 'public'::regnamespace
               and not exists (select
                                 from pg_index i
                                where i.indrelid = k.conrelid
                                  and coalesce(pg_get_expr(i.indpred, i.indrelid), '') ~ '^(\\(\\w+ IS NOT NULL\\))?$'
                                  and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """;

    private static final String FORBIDDEN_TYPES = """
            select c.relname || '.' || a.attname || ' is ' || format_type(a.atttypid, a.atttypmod)
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace
               and c.relkind in ('r', 'p')
               and c.relname not in %s
               and a.attnum > 0
               and not a.attisdropped
               and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype, 'float4'::regtype,
                                  'float8'::regtype, 'money'::regtype, 'varchar'::regtype, 'bpchar'::regtype,
                                  'json'::regtype)
            """.formatted(FOREIGN_SHAPE);

    private static final String GENERATED_NAMES = """
            select k.conrelid::regclass || ': ' || k.conname
              from pg_constraint k
             where k.connamespace = 'public'::regnamespace
               and k.contype <> 'n'
               and k.conrelid <> 0
               and k.conrelid::regclass::text <> 'flyway_schema_history'
               and k.conname !~ case k.contype
                                  when 'p' then '^pk_' when 'f' then '^fk_' when 'u' then '^uq_'
                                  when 'c' then '^ck_' else '^ex_' end
            """;

    private static final String SERIALS = TABLES + """
               and exists (select
                             from pg_attrdef d
                            where d.adrelid = c.oid
                              and pg_get_expr(d.adbin, d.adrelid) like 'nextval%')
            """;

    private static final String APPEND_ONLY = TABLES + """
               and obj_description(c.oid, 'pg_class') ~* 'append.only|never changed'
            """;

    private static final String MAY_NOT_UPDATE = TABLES + """
               and not has_table_privilege('weft_app', c.oid, 'update')
               and not has_table_privilege('weft_app', c.oid, 'delete')
               and not has_table_privilege('weft_app', c.oid, 'truncate')
            """;

    private static final String MAY_TRUNCATE = TABLES + """
               and has_table_privilege('weft_app', c.oid, 'truncate')
            """;

    private static final String OWNED_BY_THE_APPLICATION = """
            select c.relname
              from pg_class c
             where pg_has_role('weft_app', c.relowner, 'member')
               and c.relpersistence <> 't'
            """;

    private static final String POWERS = """
            select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls
                   or has_schema_privilege('weft_app', 'public', 'create')
              from pg_roles
             where rolname = 'weft_app'
            """;

    @Autowired
    JdbcClient client;

    @BeforeEach
    void thereAreTables() {
        assertThat(names(TABLES)).as("tables of Weft").hasSizeGreaterThan(5);
    }

    @Test
    void everyTableAndViewSaysWhatItIsFor() {
        assertThat(names(WITHOUT_COMMENT)).as("add a comment on table").isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(names(WITHOUT_PRIMARY_KEY)).isEmpty();
    }

    @Test
    void everyTableNamesItsModule() {
        assertThat(names(WITHOUT_MODULE_PREFIX)).isEmpty();
    }

    @Test
    void everyForeignKeyIsIndexed() {
        assertThat(names(UNINDEXED_FOREIGN_KEYS)).isEmpty();
    }

    @Test
    void columnsUseTheTypesOfTheHouse() {
        assertThat(names(FORBIDDEN_TYPES))
                .as("timestamptz for moments, numeric for money, text for words, jsonb for documents")
                .isEmpty();
    }

    @Test
    void everyConstraintIsNamed() {
        assertThat(names(GENERATED_NAMES).stream().filter(name -> !name.startsWith("spring_session")))
                .as("pk_ fk_ uq_ ck_ ex_")
                .isEmpty();
    }

    @Test
    void idsAreIdentitiesNotSerials() {
        assertThat(names(SERIALS)).isEmpty();
    }

    @Test
    void whatIsAppendOnlySaysSoAndIsSo() {
        assertThat(names(APPEND_ONLY))
                .as("tables whose comment says append-only, against tables the application may not change")
                .contains("platform_audit")
                .containsExactlyInAnyOrderElementsOf(names(MAY_NOT_UPDATE));
    }

    @Test
    void theApplicationOwnsNothingAndTruncatesNothing() {
        assertThat(names(OWNED_BY_THE_APPLICATION)).isEmpty();
        assertThat(names(MAY_TRUNCATE)).isEmpty();
        assertThat(client.sql(POWERS).query(Boolean.class).single()).isFalse();
    }

    private List<String> names(String question) {
        return client.sql(question).query(String.class).list();
    }
}
