package io.weft.penetration.store;

import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.ContractIndexBuilder.Kind;
import io.weft.penetration.rules.ContractLife;
import io.weft.penetration.rules.Past;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All contracts of the group, customer after customer, streamed in one statement. */
@Repository
@RequiredArgsConstructor
class ContractQueries {

    private static final int ROWS_AT_ONCE = 20_000;

    /** The codes of a contract come as one text, so that equal ones are looked up once. */
    private static final String CONTRACTS = """
            select r.gcid,
                   p.kind = 'ORG' as organisation,
                   c.active_from - date '1970-01-01' as from_day,
                   case when c.active_to = 'infinity' then 2147483647
                        else c.active_to - date '1970-01-01' end as to_day,
                   c.company || chr(9) || c.product || chr(9) || c.channel || chr(9) || coalesce(c.org_unit, '')
                       || chr(9) || c.selling_company || chr(9) || coalesce(c.selling_unit, '')
                       || chr(9) || coalesce(o.readers, '') || chr(9) || coalesce(left(r.region_code, 2), '')
                       || chr(9) || c.via || chr(9) || c.renewal as codes,
                   coalesce(r.birth_date - date '1970-01-01', -2147483648) as born,
                   case when c.service_agent_no is not null then c.company || '/' || c.service_agent_no
                        when c.agent_no is not null then c.selling_company || '/' || c.agent_no end as agent,
                   (c.counted_premium * 100)::bigint as premium,
                   c.created_run,
                   coalesce(r.former_gcid, 0) as former,
                   case when r.former_gcid is not null
                        then (r.moved_at at time zone 'Asia/Shanghai')::date - date '1970-01-01' end as moved
              from %s c
              join customer_source_record r on r.id = c.holder_id
              join customer_party p on p.gcid = r.gcid
              left join (select source_record_id, string_agg(to_company, ',' order by to_company) as readers
                           from customer_consent
                          where purpose = 'SHARE_XSELL'
                            and status = 'GIVEN'
                            and (expires_at is null or expires_at > :today)
                          group by source_record_id) o on o.source_record_id = c.holder_id
             order by r.gcid
            """;

    /** A run that is not over yet is over today. */
    private static final String RUNS = """
            select run, (coalesce(finished_at, now()) at time zone 'Asia/Shanghai')::date - date '1970-01-01' as day
              from platform_feed_run
             where not dry_run
            """;

    private final JdbcClient jdbc;

    /** Gives every contract to the builder; who may see it by consent is judged as of {@code today}. */
    void into(ContractIndexBuilder builder, LocalDate today, Party party) {
        jdbc.sql("select set_config('work_mem', '256MB', true)").query().singleValue();
        var days = new HashMap<Long, Integer>();
        jdbc.sql(RUNS).query(row -> {
            days.put(row.getLong("run"), row.getInt("day"));
        });
        jdbc.sql(party.in(CONTRACTS))
                .withFetchSize(ROWS_AT_ONCE)
                .param("today", today)
                .query(new Filling(builder, days));
    }

    /** Hands rows over, beginning a customer where the number changes. */
    private static final class Filling implements RowCallbackHandler {

        private final ContractIndexBuilder builder;
        private final Map<String, Kind> kinds = new HashMap<>();
        private final Map<Long, Integer> dayOfRun;
        private final Map<Long, Past> pasts = new HashMap<>();
        private long current = Long.MIN_VALUE;

        Filling(ContractIndexBuilder builder, Map<Long, Integer> dayOfRun) {
            this.builder = builder;
            this.dayOfRun = dayOfRun;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            long gcid = row.getLong(1);
            if (gcid != current) {
                current = gcid;
                builder.customer(gcid, row.getBoolean(2));
            }
            var kind = kinds.computeIfAbsent(row.getString(5), codes -> builder.kind(facts(codes)));
            builder.contract(
                    kind,
                    new ContractLife(
                            row.getInt(3), row.getInt(4), row.getInt(6), row.getString(7), row.getLong(8), past(row)));
        }

        private Past past(ResultSet row) throws SQLException {
            var loaded = pasts.computeIfAbsent(
                    row.getLong(9), run -> new Past(dayOfRun.getOrDefault(run, Past.ALWAYS), 0, Past.ALWAYS));
            long former = row.getLong(10);
            return former == 0 ? loaded : new Past(loaded.known(), former, row.getInt(11));
        }

        private static ContractFacts facts(String codes) {
            var parts = codes.split("\t", -1);
            return new ContractFacts(
                    parts[0],
                    parts[1],
                    parts[2],
                    given(parts[3]),
                    parts[4],
                    given(parts[5]),
                    parts[6].isEmpty() ? List.of() : List.of(parts[6].split(",")),
                    given(parts[7]),
                    parts[8].equals("POLICY"),
                    parts[9].startsWith("t"));
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
