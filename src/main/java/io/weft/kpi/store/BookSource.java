package io.weft.kpi.store;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import io.weft.kpi.rules.BookRules;
import io.weft.kpi.rules.BookRules.Counting;
import io.weft.kpi.rules.Groups;
import io.weft.kpi.rules.Held;
import io.weft.kpi.rules.Tally;
import io.weft.platform.parameter.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers, products and premium in force, new, kept and added to: one pass over all contracts, customer after customer. */
@Repository
@RequiredArgsConstructor
class BookSource implements MeasureSource {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final Set<Measure> MEASURES = EnumSet.of(
            Measure.CUSTOMERS,
            Measure.PRODUCTS,
            Measure.CROSS_PRODUCTS,
            Measure.CONTRACTS,
            Measure.MULTI_COMPANY_CUSTOMERS,
            Measure.POLICIES_IN_FORCE,
            Measure.PREMIUM_IN_FORCE,
            Measure.TOP_CUSTOMER_PREMIUM,
            Measure.ORG_CUSTOMERS,
            Measure.ORG_PRODUCTS,
            Measure.NEW_CUSTOMERS,
            Measure.ACTIVE_AT_START,
            Measure.ADD_ON_CUSTOMERS,
            Measure.RETAINED,
            Measure.AGENT_CUSTOMERS,
            Measure.TOP_AGENT_CUSTOMERS);

    private static final String CONTRACTS = """
            select r.gcid, q.kind = 'ORG', f.id, c.channel, coalesce(a.id, 0), coalesce(u.id, 0),
                   c.active_from - date '1970-01-01',
                   case when c.active_to = 'infinity' then 2147483647 else c.active_to - date '1970-01-01' end,
                   c.premium, c.policy, c.renewal
              from (select true as policy, holder_id, company, product, channel, selling_company, agent_no, org_unit,
                           selling_org_unit, active_from, active_to, renewal_of is not null as renewal,
                           (annual_premium * 100 * case when premium_mode = 'SINGLE' then :single else 1 end)::bigint as premium
                      from policy_policy
                     where active_from is not null
                     union all
                    select false, holder_id, company, product, channel, selling_company, agent_no, org_unit,
                           selling_org_unit, active_from, active_to, false, 0
                      from policy_holding
                     where active_from is not null) c
              join customer_source_record r on r.id = c.holder_id
              join customer_party q on q.gcid = r.gcid
              join catalog_product f on f.company = c.company and f.code = c.product
              left join workforce_agent a on a.company = c.selling_company and a.agent_no = c.agent_no
              left join access_org_unit u
                on u.company = c.selling_company
               and u.code = coalesce(c.selling_org_unit, a.org_unit,
                                     case when c.selling_company = c.company then c.org_unit end)
             where c.active_from <= :until
             order by r.gcid
            """;
    private static final String FED = """
            select exists (select from policy_policy) or exists (select from policy_holding)
            """;

    private final JdbcClient jdbc;
    private final BookGroups places;
    private final Parameters parameters;

    @Override
    public Set<Measure> measures() {
        return MEASURES;
    }

    @Override
    public boolean isFed() {
        return jdbc.sql(FED).query(Boolean.class).single();
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        var groups = new Groups();
        var tally = new Tally(groups);
        var window = new BookRules.Window(taking.from(Span.MONTH), taking.from(Span.YEAR), taking.until());
        var reading = new Reading(new BookRules(groups, tally, window, counting()), places.read(groups));
        jdbc.sql("select set_config('work_mem', '256MB', true)").query().singleValue();
        jdbc.sql(CONTRACTS)
                .withFetchSize(ROWS_AT_ONCE)
                .param("single", parameters.decimal("P.std.single"))
                .param("until", taking.until())
                .query(reading);
        reading.customer();
        tally.give(sink);
    }

    private Counting counting() {
        var unit = parameters.text("P.pen.unit");
        return new Counting(
                unit.equals("series"),
                unit.equals("contracts"),
                parameters.text("P.pen.include_home").equals("true"));
    }

    /** Gathers the contracts of a customer and hands them over when the next one begins. */
    private static final class Reading implements RowCallbackHandler {

        private final BookRules rules;
        private final BookGroups.Places places;
        private final List<Held> held = new ArrayList<>();
        private long current = Long.MIN_VALUE;
        private boolean organisation;

        Reading(BookRules rules, BookGroups.Places places) {
            this.rules = rules;
            this.places = places;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            long gcid = row.getLong(1);
            if (gcid != current) {
                customer();
                current = gcid;
                organisation = row.getBoolean(2);
            }
            var product = places.product(row.getLong(3));
            held.add(new Held(
                    product,
                    places.groups(product, row.getString(4), row.getLong(5), row.getLong(6)),
                    row.getInt(7),
                    row.getInt(8),
                    row.getLong(9),
                    row.getBoolean(10),
                    row.getBoolean(11)));
        }

        void customer() {
            if (!held.isEmpty()) {
                rules.add(held, organisation);
                held.clear();
            }
        }
    }
}
