package io.weft.customer.store;

import io.weft.customer.PartyKind;
import io.weft.customer.ProfileField;
import io.weft.customer.ProfileFigure;
import io.weft.customer.store.TagQueries.SaidRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How complete and how contradictory the data of customers are, each question one statement in sight of a viewer. */
@Repository
@RequiredArgsConstructor
public class QualityQueries {

    private static final String FIGURES = """
            select b.company, b.persons, b.filled, b.incomes + coalesce(t.facts, 0) as facts
              from (select s.company, count(*) as persons, sum(s.profile_filled) as filled, count(s.annual_income) as incomes
                      from customer_source_record s
                     where s.kind = 'PERSON' and s.retracted_at is null and :company in ('', s.company)
                     group by s.company) b
              left join (select s.company, count(distinct (t.source_record_id, d.indicator)) as facts
                           from customer_tag t
                           join customer_tag_dimension d on d.code = t.dimension and d.indicator is not null
                           join customer_source_record s on s.id = t.source_record_id and s.company = t.company
                          where t.ended_at is null and s.retracted_at is null and s.kind = 'PERSON'
                            and (d.indicator <> 'INCOME' or s.annual_income is null)
                          group by s.company) t on t.company = b.company
             order by b.filled::numeric / b.persons, b.company
            """;

    private static final String THIN = """
            select s.id, s.gcid, s.name, s.kind, s.company, s.profile_filled,
                   array_remove(array[case when s.gender is null then 'GENDER' end,
                                      case when s.birth_date is null then 'BIRTH_DATE' end,
                                      case when s.id_type is null then 'ID_TYPE' end,
                                      case when s.id_no_enc is null then 'ID_NO' end,
                                      case when s.id_valid_to is null then 'ID_VALID_TO' end,
                                      case when s.nationality is null then 'NATIONALITY' end,
                                      case when s.occupation is null then 'OCCUPATION' end,
                                      case when s.mobile_enc is null then 'MOBILE' end,
                                      case when s.address_enc is null then 'ADDRESS' end], null) as missing
              from customer_source_record s
             where s.company = :company
               and s.kind = 'PERSON'
               and s.retracted_at is null
               and (s.profile_filled, s.id) > (:filled, :after)
               and %s
             order by s.profile_filled, s.id
             limit :limit
            """;

    /** Who says it is open to the viewer as well as whose record it is said of. */
    private static final String SEEN = """
            (c.company = :viewerCompany and %1$s
             or %2$s and (c.company = s.company
                          or coalesce((select true
                                         from customer_source_record o
                                        where o.gcid = s.gcid and o.company = c.company and o.retracted_at is null and %3$s
                                        limit 1), false)))
            """;

    private static final String WINDOW_END = """
            select gcid
              from (select gcid from customer_party where gcid > :after order by gcid limit :customers) following
             order by gcid desc
             limit 1
            """;

    private static final String CONFLICTING = """
            select c.gcid
              from customer_statement c
              join customer_source_record s on s.id = c.source_record_id
             where c.gcid > :after
               and c.gcid <= :until
               and s.gcid > :after
               and s.gcid <= :until
               and %s
             group by c.gcid, c.dimension
            having min(c.value) <> max(c.value)
               -- a steward's word settles what was said up to that day
               and coalesce(max(c.observed_on) filter (where c.source = 'STEWARD') < max(c.observed_on), true)
             order by c.gcid
            """;

    private static final String SAID = """
            select c.tag_id, c.source_record_id, c.gcid, c.company, c.dimension, c.value, c.confidence, c.verified, c.amount,
                   c.observed_on, c.source, coalesce(u.name, c.agent_no) as said_by, c.user_id
              from customer_statement c
              join customer_source_record s on s.id = c.source_record_id
              left join access_user u on u.id = c.user_id
             where c.gcid = any(:gcids)
               and s.gcid = any(:gcids)
               and %s
            """;

    private final JdbcClient jdbc;

    /** M-48 by company, the least complete first; an empty company asks for all. */
    public List<ProfileFigure> figures(String company) {
        return jdbc.sql(FIGURES)
                .param("company", company)
                .query(ProfileFigure.class)
                .list();
    }

    /** The records of a company that lack most, in the viewer's sight. */
    public List<ThinRow> thin(String company, int filled, long after, Looking looking) {
        return jdbc.sql(THIN.formatted(looking.scope().shown("s")))
                .params(looking.scope().params())
                .param("company", company)
                .param("filled", filled)
                .param("after", after)
                .param("limit", looking.limit())
                .query(QualityQueries::thin)
                .list();
    }

    /** The numbers in (after, until] of customers of whom different things are said in sight. */
    public List<Long> conflicting(long after, long until, CustomerScope scope) {
        return jdbc.sql(CONFLICTING.formatted(seen(scope)))
                .params(scope.params())
                .param("after", after)
                .param("until", until)
                .query(Long.class)
                .list();
    }

    /** The last number of the so many after this one; empty when none is left. */
    public Optional<Long> windowEnd(long after, int customers) {
        return jdbc.sql(WINDOW_END)
                .param("after", after)
                .param("customers", customers)
                .query(Long.class)
                .optional();
    }

    /** What is said of these customers in sight. */
    public List<SaidRow> said(Collection<Long> gcids, CustomerScope scope) {
        return jdbc.sql(SAID.formatted(seen(scope)))
                .params(scope.params())
                .param("gcids", gcids.toArray(Long[]::new))
                .query(TagQueries::said)
                .list();
    }

    private static String seen(CustomerScope scope) {
        if (!scope.seesAnybody()) {
            return "false";
        }
        String reach = scope.startsFromOwn() ? " and " + scope.inReach("s.gcid") : "";
        return SEEN.formatted(scope.inSight("s"), scope.open("s"), scope.open("o")) + reach;
    }

    private static ThinRow thin(ResultSet row, int number) throws SQLException {
        String[] missing = (String[]) row.getArray("missing").getArray();
        return new ThinRow(
                row.getLong("id"),
                row.getLong("gcid"),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("company"),
                row.getInt("profile_filled"),
                Arrays.stream(missing).map(ProfileField::valueOf).toList());
    }

    /** Who looks, and at how many rows. */
    public record Looking(CustomerScope scope, int limit) {}

    /** A record and what it lacks. */
    public record ThinRow(
            long id, long gcid, String name, PartyKind kind, String company, int filled, List<ProfileField> missing) {}
}
