package io.weft.penetration.store;

import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.ContractIndexBuilder.Kind;
import io.weft.penetration.rules.ContractJoin;
import io.weft.penetration.rules.ContractLife;
import io.weft.penetration.rules.Past;
import io.weft.penetration.rules.ReadContracts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The contracts of the group: all of them, or those of some customers. */
@Repository
@RequiredArgsConstructor
class ContractQueries {

    private static final int ROWS_AT_ONCE = 20_000;

    /**
     * Record by record: looked up and not joined, because a few thousand of a million are asked for. The codes of a contract come as one text, so that equal
     * ones are looked up once.
     */
    private static final String SOME = """
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
              from customer_source_record r
              join customer_party p on p.gcid = r.gcid
             cross join lateral (with its as materialized (select * from policy_contract k where k.holder_id = r.id)
                                 select * from its) c
             cross join lateral (select string_agg(s.to_company, ',' order by s.to_company) as readers
                                   from customer_consent s
                                  where s.source_record_id = r.id
                                    and s.purpose = 'SHARE_XSELL'
                                    and s.status = 'GIVEN'
                                    and (s.expires_at is null or s.expires_at > :today)) o
             where r.gcid = any(:gcids)
             order by r.gcid
            """;

    /** A run that is not over yet is over today. */
    private static final String RUNS = """
            select run, (coalesce(finished_at, now()) at time zone 'Asia/Shanghai')::date - date '1970-01-01' as day
              from platform_feed_run
             where not dry_run
            """;

    /** The processors have enough to do with the two of us. */
    private static final String ALONE =
            "select set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)";

    /** Worth a second connection. */
    private static final String MANY = "select pg_relation_size('policy_policy') > 100 * 1024 * 1024";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;

    /** Every contract; who may see it by consent is judged as of {@code today}. */
    ContractIndex all(ContractIndexBuilder builder, LocalDate today, Party party) {
        jdbc.sql(ALONE).query().singleRow();
        boolean many = jdbc.sql(MANY).query(Boolean.class).single();
        var scan = new ContractScan(dataSource, today, days());
        return many ? sideBySide(builder, scan, party) : inOne(builder, scan, party);
    }

    private static ContractIndex inOne(ContractIndexBuilder builder, ContractScan scan, Party party) {
        return ContractJoin.of(builder, scan.holders(), List.of(scan.contracts(party, "true")));
    }

    /** A second connection reads two thirds of the contracts as of the same moment. */
    ContractIndex sideBySide(ContractIndexBuilder builder, ContractScan scan, Party party) {
        var snapshot =
                jdbc.sql("select pg_export_snapshot()").query(String.class).single();
        var other = new FutureTask<>(() -> elsewhere(snapshot, scan, party));
        var thread = new Thread(other, "penetration-read");
        thread.start();
        try {
            var holders = scan.holders();
            var mine = scan.contracts(party, "c.id % 3 = 0");
            return ContractJoin.of(builder, holders, List.of(mine, other.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading contracts", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Contracts cannot be read", e.getCause());
        }
    }

    private ReadContracts elsewhere(String snapshot, ContractScan scan, Party party) {
        var reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        return Objects.requireNonNull(reading.execute(status -> {
            jdbc.sql("set transaction snapshot '" + snapshot + "'").update();
            jdbc.sql(ALONE).query().singleRow();
            return scan.contracts(party, "c.id % 3 <> 0");
        }));
    }

    /** The contracts some customers hold. */
    void into(ContractIndexBuilder builder, LocalDate today, long[] holders) {
        jdbc.sql(SOME)
                .withFetchSize(ROWS_AT_ONCE)
                .param("today", today)
                .param("gcids", holders)
                .query(new Filling(builder, days()));
    }

    private Map<Long, Integer> days() {
        var days = new HashMap<Long, Integer>();
        jdbc.sql(RUNS).query(row -> {
            days.put(row.getLong("run"), row.getInt("day"));
        });
        return days;
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
