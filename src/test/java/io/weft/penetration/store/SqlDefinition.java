package io.weft.penetration.store;

import io.weft.penetration.Dimension;
import io.weft.penetration.RandomGroup;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The definitions of feeds.md as SQL over the tables themselves, not over what the product derives from them. */
record SqlDefinition(JdbcClient jdbc) {

    private static final String SEEN = """
            (cast(:viewer as text) is null or c.company = :viewer or c.selling_company = :viewer
             or exists (select from customer_consent o
                         where o.source_record_id = c.holder_id and o.purpose = 'SHARE_XSELL'
                           and o.to_company = :viewer and o.status = 'GIVEN'
                           and (o.expires_at is null or o.expires_at > :today)))
            """;

    private static final String COUNTED = """
            with recursive below as (
                select company, code, company || '/' || code as root from access_org_unit
                union all
                select u.company, u.code, b.root
                  from access_org_unit u join below b on u.company = b.company and u.parent_code = b.code),
            contract as (
                select p.company, product, p.channel, p.org_unit, selling_company,
                       coalesce(selling_org_unit, a.org_unit) as selling_unit, holder_id,
                       coalesce(p.company || '/' || service_agent_no, selling_company || '/' || p.agent_no) as agent
                  from policy_policy p
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
                 where effective_date <= :day
                   and (expiry_date is null or expiry_date >= :day)
                   and status <> 'PROPOSED'
                   and (status in ('INFORCE', 'GRACE') or :day < coalesce(status_date, expiry_date + 1))
                union all
                select company, product, channel, org_unit, selling_company, selling_org_unit, holder_id,
                       coalesce(company || '/' || service_agent_no, selling_company || '/' || agent_no)
                  from policy_holding
                 where opened_on <= :day and (closed_on is null or closed_on > :day)),
            begun as (
                select company, product, selling_company, holder_id, effective_date as day
                  from policy_policy
                 where status <> 'PROPOSED'
                   and (expiry_date is null or expiry_date >= effective_date)
                   and (status in ('INFORCE', 'GRACE') or effective_date < coalesce(status_date, expiry_date + 1))
                union all
                select company, product, selling_company, holder_id, opened_on
                  from policy_holding
                 where closed_on is null or closed_on > opened_on),
            first as materialized (
                select r.gcid, extract(year from min(c.day))::text as first
                  from begun c
                  join customer_source_record r on r.id = c.holder_id
                  join catalog_product p on p.company = c.company and p.code = c.product
                 where c.company = any(:group)
                   and """ + SEEN + """
                 group by 1),
            known as materialized (
                select r.gcid, c.*, p.series, h.home_series, left(r.region_code, 2) as region, first.first, t.tier,
                       (select b.code from (values ('UNDER_18', 0, 17), ('FROM_18', 18, 25), ('FROM_26', 26, 35),
                                                   ('FROM_36', 36, 45), ('FROM_46', 46, 55), ('FROM_56', 56, 65),
                                                   ('OVER_65', 66, 150)) b (code, youngest, oldest)
                         where extract(year from age(:day, r.birth_date)) between b.youngest and b.oldest) as age
                  from contract c
                  join customer_source_record r on r.id = c.holder_id
                  join customer_party k on k.gcid = r.gcid
                  join catalog_product p on p.company = c.company and p.code = c.product
                  join catalog_channel h on h.code = c.channel
                  left join first on first.gcid = r.gcid
                  left join tiering_standing t on t.gcid = r.gcid and t.viewer = coalesce(:viewer, '')
                 where (:segment = 'ALL' or k.kind = :segment)
                   and c.company = any(:group)),
            counted as materialized (
                select *
                  from known c
                 where """ + SEEN + """
                   and (cast(:home as text) is null
                        or exists (select from known d join below b
                                       on (b.company = d.company and b.code = d.org_unit)
                                       or (b.company = d.selling_company and b.code = d.selling_unit)
                                    where d.gcid = c.gcid and b.root = :home))
                   and (cast(:series as text) is null or c.series = :series)
                   and (cast(:region as text) is null or c.region = :region)
                   and (cast(:age as text) is null or c.age = :age)
                   and (cast(:agent as text) is null or c.agent = :agent)
                   and (cast(:first as text) is null or c.first = :first)
                   and (cast(:tier as text) is null or c.tier = :tier)
                   and (cast(:unit as text) is null
                        or exists (select from below b
                                    where b.root = :unit and b.company = c.company and b.code = c.org_unit)))
            """;

    private static final String TOTALS = COUNTED + """
            select count(distinct gcid) as customers,
                   count(distinct (gcid, company, product)) as products,
                   count(*) as contracts,
                   (select count(*) from (select gcid from counted group by gcid
                                          having count(distinct company) > 1) m) as multi
              from counted
            """;

    private static final String ROWS = COUNTED + """
            select %s as code,
                   count(distinct gcid) as customers,
                   count(distinct (gcid, company, product)) as products,
                   count(distinct (gcid, company, product)) filter
                       (where home_series is null or series <> home_series) as crossing,
                   count(*) as contracts
              from counted group by 1
            """;

    List<Map<String, Object>> totals(Slice slice, Viewer viewer, LocalDate today) {
        return ask(TOTALS, slice, viewer, today);
    }

    List<Map<String, Object>> rows(Dimension by, Slice slice, Viewer viewer, LocalDate today) {
        var column = switch (by) {
            case COMPANY -> "company";
            case SERIES -> "series";
            case CHANNEL -> "channel";
            case ORG_UNIT -> "company || '/' || org_unit";
            case PRODUCT -> "company || '/' || product";
            case REGION, AGE, FIRST, AGENT, TIER -> by.name().toLowerCase(Locale.ROOT);
        };
        return ask(ROWS.formatted(column), slice, viewer, today);
    }

    private List<Map<String, Object>> ask(String sql, Slice slice, Viewer viewer, LocalDate today) {
        return jdbc.sql(sql)
                .param("day", slice.asOf())
                .param("today", today)
                .param(
                        "segment",
                        slice.segment() == Segment.ALL ? "ALL" : slice.segment().name())
                .param("group", RandomGroup.COMPANIES.toArray(String[]::new))
                .param("viewer", viewer.company())
                .param("home", viewer.orgUnits().stream().findFirst().orElse(null))
                .param("series", one(slice, Dimension.SERIES))
                .param("region", one(slice, Dimension.REGION))
                .param("age", one(slice, Dimension.AGE))
                .param("agent", one(slice, Dimension.AGENT))
                .param("first", one(slice, Dimension.FIRST))
                .param("tier", one(slice, Dimension.TIER))
                .param("unit", one(slice, Dimension.ORG_UNIT))
                .query()
                .listOfRows();
    }

    private static @Nullable String one(Slice slice, Dimension dimension) {
        return slice.filters().of(dimension).stream().findFirst().orElse(null);
    }
}
