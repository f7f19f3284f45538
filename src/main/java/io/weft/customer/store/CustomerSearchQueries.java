package io.weft.customer.store;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customer numbers. One statement per {@link SearchArm}, each over one index, in reach of a viewer, page by page. */
@Repository
@RequiredArgsConstructor
public class CustomerSearchQueries {

    private static final String FIND = """
            select s.gcid, %1$s as sort_key
              from customer_source_record s
             where %2$s
               and s.retracted_at is null
               and %3$s
               and %4$s
               and %5$s
               and %6$s
             order by sort_key, s.gcid
             limit :limit
            """;

    private static final String MINE = "with mine as materialized (%s) ";

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
            "s.name_norm > :name and s.name_norm < :nameEnd",
            SearchArm.PINYIN,
            "s.name_pinyin >= :pinyin and s.name_pinyin < :pinyinEnd"
                    + " and not (s.name_norm >= :name and s.name_norm < :nameEnd)",
            SearchArm.INITIALS,
            "s.name_initials >= :pinyin and s.name_initials < :pinyinEnd"
                    + " and not (s.name_pinyin >= :pinyin and s.name_pinyin < :pinyinEnd)",
            SearchArm.ALIKE,
            "s.name_forms && :forms::text[] and not (s.name_norm >= :name and s.name_norm < :nameEnd)"
                    + " and not (s.name_pinyin >= :pinyin and s.name_pinyin < :pinyinEnd)",
            SearchArm.BROWSE,
            "true");

    private static final Map<SearchArm, String> SORT_KEY = Map.of(
            SearchArm.PREFIX, "s.name_norm",
            SearchArm.PINYIN, "s.name_pinyin",
            SearchArm.INITIALS, "s.name_initials",
            SearchArm.ALIKE, "to_char(1 - similarity(s.name_pinyin, :pinyin), '0.000') collate \"C\"");

    private final JdbcClient jdbc;

    /** Customers this arm finds after a position, by closeness and number; one customer may appear for several records. */
    public List<Hit> find(SearchArm arm, SearchQuery query, CustomerScope scope, Position after) {
        String sql = (scope.startsFromOwn() ? MINE.formatted(scope.mine()) : "")
                + FIND.formatted(
                        SORT_KEY.getOrDefault(arm, "''"),
                        arm == SearchArm.NUMBER ? numbers(scope) : MATCH.get(arm),
                        scope.inSight("s"),
                        reach(scope),
                        query.narrowing().conditions(scope),
                        position(arm));
        return jdbc.sql(sql)
                .params(scope.params())
                .params(query.narrowing().params())
                .params(query.params())
                .param("afterKey", after.sortKey())
                .param("afterGcid", after.gcid())
                .param("limit", after.limit())
                .query((row, n) -> new Hit(row.getLong("gcid"), row.getString("sort_key"), arm))
                .list();
    }

    /** A mobile or certificate of a record that is not open must not be guessed at. */
    private static String numbers(CustomerScope scope) {
        String open = scope.open("customer_source_record");
        return NUMBERS.formatted(open, scope.contractInSight("c", "holder"));
    }

    private static String reach(CustomerScope scope) {
        if (!scope.seesAnybody()) {
            return "false";
        }
        return scope.startsFromOwn() ? "s.gcid in (select gcid from mine)" : "true";
    }

    private static String position(SearchArm arm) {
        String key = SORT_KEY.get(arm);
        return key == null ? "s.gcid > :afterGcid" : "(" + key + ", s.gcid) > (:afterKey, :afterGcid)";
    }

    /** A customer, how close it came, and by what. */
    public record Hit(long gcid, String sortKey, SearchArm arm) {}

    /** Where the page before ended within an arm, and how many hits are wanted. */
    public record Position(String sortKey, long gcid, int limit) {

        public static Position start(int limit) {
            return new Position("", 0, limit);
        }
    }
}
