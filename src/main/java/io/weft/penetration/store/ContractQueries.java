package io.weft.penetration.store;

import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.ContractJoin;
import io.weft.penetration.rules.Holders;
import io.weft.penetration.rules.ReadContracts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contracts of the group: all of them, or those of some customers. */
@Repository
@RequiredArgsConstructor
class ContractQueries {

    /** A run that is not over yet is over today. */
    private static final String RUNS = """
            select run, (coalesce(finished_at, now()) at time zone 'Asia/Shanghai')::date - date '1970-01-01' as day
              from platform_feed_run
             where not dry_run
            """;

    private static final String AGENTS = """
            select company || '/' || agent_no as agent, org_unit from workforce_agent where org_unit is not null
            """;

    /** Worth a second connection. */
    private static final String MANY = "select pg_relation_size('policy_policy') > 100 * 1024 * 1024";

    private static final int MANY_CUSTOMERS = 1_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final SideBySide sideBySide;

    /** What is read of some customers. */
    private record Part(Holders holders, ReadContracts contracts) {

        void into(ContractIndexBuilder builder) {
            ContractJoin.into(builder, holders, List.of(contracts));
        }
    }

    /** Every contract; who may see it by consent is judged as of {@code today}. */
    ContractIndex all(ContractIndexBuilder builder, LocalDate today, Party party) {
        var scan = scan(today);
        boolean many = jdbc.sql(MANY).query(Boolean.class).single();
        if (many) {
            inTwo(builder, scan, party);
        } else {
            sideBySide.alone();
            ContractJoin.into(builder, scan.holders(), List.of(scan.contracts(party, "true")));
        }
        return builder.build();
    }

    /** A second connection reads two thirds of the contracts. */
    void inTwo(ContractIndexBuilder builder, ContractScan scan, Party party) {
        var others = sideBySide.start(() -> scan.contracts(party, "c.id % 3 <> 0"));
        var holders = scan.holders();
        var mine = scan.contracts(party, "c.id % 3 = 0");
        ContractJoin.into(builder, holders, List.of(mine, others.result()));
    }

    /** The contracts some customers hold; a second connection reads those of one half. */
    void into(ContractIndexBuilder builder, LocalDate today, long[] customers) {
        var gcids = Arrays.stream(customers).sorted().distinct().toArray();
        var scan = scan(today);
        if (gcids.length < MANY_CUSTOMERS) {
            part(scan, gcids).into(builder);
        } else {
            int half = gcids.length / 2;
            var upper = sideBySide.start(() -> part(scan, Arrays.copyOfRange(gcids, half, gcids.length)));
            part(scan, Arrays.copyOf(gcids, half)).into(builder);
            upper.result().into(builder);
        }
    }

    private static Part part(ContractScan scan, long[] gcids) {
        var holders = scan.holders(gcids);
        return new Part(holders, scan.contracts(holders.records()));
    }

    ContractScan scan(LocalDate today) {
        var days = new HashMap<Long, Integer>();
        jdbc.sql(RUNS).query(row -> {
            days.put(row.getLong("run"), row.getInt("day"));
        });
        return new ContractScan(dataSource, today, days, units());
    }

    private Map<String, String> units() {
        var units = new HashMap<String, String>();
        jdbc.sql(AGENTS).query(row -> {
            units.put(row.getString("agent"), row.getString("org_unit"));
        });
        return units;
    }
}
