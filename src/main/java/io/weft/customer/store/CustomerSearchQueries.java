package io.weft.customer.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customer numbers. One statement per {@link SearchArm}, each over one index, in sight of a viewer, page by page. */
@Repository
@RequiredArgsConstructor
public class CustomerSearchQueries {

    private static final String TABLE = "customer_source_record";

    private static final String OWN = """
            -- these records first, whatever the planner thinks of the text
            with own as materialized (
                select id, gcid, company, kind, name_norm, name_pinyin, name_initials, region_code, birth_date, retracted_at
                  from customer_source_record
                 where gcid = any(:among))
            """;

    private static final String FIND = """
            select s.gcid, %1$s as sort_key
              from %4$s s
             where %2$s
               and %3$s
             order by sort_key, s.gcid
             limit :limit
            """;

    private static final String NAMES_ALIKE = """
            with alike as materialized (
                select name_norm, sort_key
                  from (select name_norm,
                               (to_char(1 - similarity(name_pinyin, :pinyin), '0.000') || name_norm) collate "C" as sort_key
                          from customer_name
                         where forms && :forms::text[]
                           and not (name_norm >= :name and name_norm < :nameEnd)
                           and not (name_pinyin >= :pinyin and name_pinyin < :pinyinEnd)) ranked
                 where sort_key >= :afterKey
                 order by sort_key)
            """;

    private static final String FIND_ALIKE = NAMES_ALIKE + """
            -- name after name, so that it ends when the page is full
            select found.gcid, a.sort_key
              from alike a
             cross join lateral (select s.gcid
                                   from customer_source_record s
                                  where s.name_norm = a.name_norm
                                    and (a.sort_key, s.gcid) > (:afterKey, :afterGcid)
                                    and %s
                                  order by s.gcid
                                  limit :limit) found
             order by a.sort_key, found.gcid
             limit :limit
            """;

    private static final String FIND_ALIKE_AMONG = OWN + NAMES_ALIKE.replaceFirst("with", ",") + """
            select s.gcid, a.sort_key
              from own s
              join alike a on a.name_norm = s.name_norm
             where (a.sort_key, s.gcid) > (:afterKey, :afterGcid)
               and %s
             order by a.sort_key, s.gcid
             limit :limit
            """;

    private static final String NUMBERS = """
            s.id in (
                select id from customer_source_record where gcid = :gcid
                union all select id from customer_source_record where mobile_hash = :mobile and %1$s
                union all select id from customer_source_record where id_no_hash = any(:certificates) and %1$s
                union all select id from customer_source_record where source_key = :number
                union all select c.source_record_id
                            from customer_relation c
                            join customer_source_record holder on holder.id = c.source_record_id
                           where c.contract_no = :number
                             and %2$s)
            """;

    private static final Map<SearchArm, String> MATCH = Map.of(
            SearchArm.EXACT,
            "s.name_norm = :name",
            SearchArm.PREFIX,
            "s.name_norm < :nameEnd",
            SearchArm.PINYIN,
            "s.name_pinyin < :pinyinEnd" + " and not (s.name_norm >= :name and s.name_norm < :nameEnd)",
            SearchArm.INITIALS,
            "s.name_initials < :pinyinEnd" + " and not (s.name_pinyin >= :pinyin and s.name_pinyin < :pinyinEnd)",
            SearchArm.BROWSE,
            "true");

    private static final Map<SearchArm, String> SORT_KEY = Map.of(
            SearchArm.PREFIX, "s.name_norm",
            SearchArm.PINYIN, "s.name_pinyin",
            SearchArm.INITIALS, "s.name_initials");

    private final JdbcClient jdbc;

    /**
     * Customers in sight that this arm finds after a position, by closeness and number; one customer may appear for several
     * records.
     */
    public List<Hit> find(SearchArm arm, SearchQuery query, Viewer viewer, Position after) {
        CustomerScope scope = viewer.scope();
        String seen = "s.retracted_at is null and %s and %s"
                .formatted(
                        scope.seesAnybody() ? scope.inSight("s") : "false",
                        query.narrowing().conditions(scope));
        String match = arm == SearchArm.NUMBER ? numbers(scope) : MATCH.get(arm);
        String sql = arm == SearchArm.ALIKE
                ? (viewer.among() == null ? FIND_ALIKE : FIND_ALIKE_AMONG).formatted(seen)
                : find(arm, match, seen, viewer.among() == null ? TABLE : "own");
        return bound(
                        viewer.among() == null || arm == SearchArm.ALIKE ? sql : OWN + sql,
                        query,
                        start(arm, query, after))
                .params(scope.params())
                .params(query.narrowing().params())
                .param("among", viewer.among())
                .query((row, n) -> new Hit(row.getLong("gcid"), row.getString("sort_key"), arm))
                .list();
    }

    /** Whoever this arm finds, in sight or not: what one index says, quickly and for many. Never to be shown as it is. */
    public List<Hit> candidates(SearchArm arm, SearchQuery query, Position after) {
        String sql = arm == SearchArm.ALIKE ? FIND_ALIKE.formatted("true") : find(arm, MATCH.get(arm), "true", TABLE);
        return bound(sql, query, start(arm, query, after))
                .query((row, n) -> new Hit(row.getLong("gcid"), row.getString("sort_key"), arm))
                .list();
    }

    private static String find(SearchArm arm, String match, String seen, String from) {
        return FIND.formatted(SORT_KEY.getOrDefault(arm, "''"), match + " and " + position(arm), seen, from);
    }

    /** The position, or where the arm begins: with two lower bounds the index would be read from the farther one. */
    private static Position start(SearchArm arm, SearchQuery query, Position after) {
        String key = SORT_KEY.get(arm);
        if (key == null) {
            return after;
        }
        boolean prefix = arm == SearchArm.PREFIX;
        String first = (String) query.params().getOrDefault(prefix ? "name" : "pinyin", "");
        return Arrays.compareUnsigned(bytes(after.sortKey()), bytes(first)) < 0
                ? new Position(first, prefix ? Long.MAX_VALUE : 0, after.limit())
                : after;
    }

    /** As the database compares texts. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JdbcClient.StatementSpec bound(String sql, SearchQuery query, Position after) {
        return jdbc.sql(sql)
                .params(query.params())
                .param("afterKey", after.sortKey())
                .param("afterGcid", after.gcid())
                .param("limit", after.limit());
    }

    /** A mobile or certificate of a record that is not open must not be guessed at. */
    private static String numbers(CustomerScope scope) {
        String open = scope.open("customer_source_record");
        return NUMBERS.formatted(open, scope.contractInSight("c", "holder"));
    }

    private static String position(SearchArm arm) {
        String key = SORT_KEY.get(arm);
        return key == null ? "s.gcid > :afterGcid" : "(" + key + ", s.gcid) > (:afterKey, :afterGcid)";
    }

    /**
     * Who looks.
     *
     * @param among only at these; null for all
     */
    public record Viewer(CustomerScope scope, long @Nullable [] among) {}

    /** A customer, how close it came, and by what. */
    public record Hit(long gcid, String sortKey, SearchArm arm) {}

    /** Where the page before ended within an arm, and how many hits are wanted. */
    public record Position(String sortKey, long gcid, int limit) {

        public static Position start(int limit) {
            return new Position("", 0, limit);
        }

        public Position after(Hit hit) {
            return new Position(hit.sortKey(), hit.gcid(), limit);
        }

        public Position limited(int most) {
            return new Position(sortKey, gcid, most);
        }
    }
}
