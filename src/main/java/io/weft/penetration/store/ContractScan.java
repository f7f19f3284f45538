package io.weft.penetration.store;

import io.weft.penetration.rules.Holders;
import io.weft.penetration.rules.Holders.Holder;
import io.weft.penetration.rules.ReadContracts;
import io.weft.platform.copy.BinaryRow;
import io.weft.platform.copy.CopyReader;
import io.weft.platform.copy.TextNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables as they lie, without joining or sorting: what belongs together is put together in memory.
 *
 * @param dayOfRun the day a feed run was over, in days since 1970
 * @param unitOf the unit of an agent by company and number, {@code LIFE/A01}
 */
record ContractScan(DataSource source, LocalDate today, Map<Long, Integer> dayOfRun, Map<String, String> unitOf) {

    private static final String RECORDS = """
            select r.id,
                   r.gcid,
                   r.birth_date - date '1970-01-01',
                   r.former_gcid,
                   case when r.former_gcid is not null
                        then (r.moved_at at time zone 'Asia/Shanghai')::date - date '1970-01-01' end,
                   r.region_code
              from customer_source_record r
             where %s
            """;

    private static final String ORGANISATIONS = "select gcid from customer_party where kind = 'ORG' and %s";

    private static final String CONSENTS = """
            select source_record_id, to_company
              from customer_consent
             where purpose = 'SHARE_XSELL'
               and status = 'GIVEN'
               and (expires_at is null or expires_at > date '%s')
               and %s
            """;

    /**
     * In the order {@link ContractRows} reads them. The server spends its time on columns: both days are one of them, and
     * what is the usual is left out.
     */
    private static final String CONTRACTS = """
            select c.holder_id,
                   ((c.active_from - date '1970-01-01')::int8 << 32)
                       + case when c.active_to = 'infinity' then 2147483647
                              else c.active_to - date '1970-01-01' end,
                   (c.counted_premium * 100)::int8,
                   c.created_run,
                   c.service_agent_no,
                   c.company, nullif(c.selling_company, c.company), c.selling_org_unit, c.agent_no,
                   c.product, c.channel, c.org_unit,
                   case when c.renewal then 'RENEWAL' when c.via = 'HOLDING' then c.via end
              from %s c
             where %s
            """;

    private static final String ALL = "true";

    /** How much of the code of a region names its province. */
    private static final int PROVINCE = 2;

    /** The records contracts may belong to. */
    Holders holders() {
        var holders = new Holders();
        readRecords(holders, ALL);
        readMarks(holders, ALL, ALL);
        return holders;
    }

    /** The records of some customers. */
    Holders holders(long[] gcids) {
        var holders = new Holders();
        var theirs = among("gcid", gcids);
        readRecords(holders, theirs);
        readMarks(holders, theirs, among("source_record_id", holders.records()));
        return holders;
    }

    private void readRecords(Holders holders, String which) {
        var regions = new Words(region -> region.substring(0, Math.min(PROVINCE, region.length())));
        CopyReader.read(
                source,
                RECORDS.formatted(which),
                row -> holders.add(
                        new Holder(int8(row), int8(row), int4(row, Integer.MIN_VALUE), int8(row), int4(row, 0)),
                        regions.next(row)));
    }

    private void readMarks(Holders holders, String ofCustomers, String ofRecords) {
        CopyReader.read(source, ORGANISATIONS.formatted(ofCustomers), row -> holders.organisation(int8(row)));
        var companies = new Words(company -> company);
        CopyReader.read(
                source,
                CONSENTS.formatted(today, ofRecords),
                row -> holders.reader(int8(row), Objects.requireNonNull(companies.next(row))));
    }

    /** @param which of the contracts, {@code c.id % 2 = 0} */
    ReadContracts contracts(Party party, String which) {
        var rows = new ContractRows(dayOfRun, unitOf);
        CopyReader.read(source, party.in(CONTRACTS, which), rows);
        return rows.read();
    }

    /** The contracts these records hold. */
    ReadContracts contracts(long[] records) {
        return contracts(Party.HOLDERS, among("c.holder_id", records));
    }

    private static String among(String column, long[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", column + " = any ('{", "}'::bigint[])"));
    }

    private static int int4(BinaryRow row, int absent) {
        return row.enter() ? row.int4() : absent;
    }

    /** 0 where there is nothing. */
    static long int8(BinaryRow row) {
        return row.enter() ? row.int8() : 0;
    }

    /** Texts of one column that come again and again. */
    private static final class Words {

        private final List<@Nullable String> seen = new ArrayList<>();
        private final TextNumbers numbers;

        /** @param word what of a text is wanted */
        Words(UnaryOperator<String> word) {
            numbers = new TextNumbers(1, texts -> {
                var text = texts.get(0);
                seen.add(text == null ? null : word.apply(text));
                return seen.size() - 1;
            });
        }

        @Nullable
        String next(BinaryRow row) {
            return seen.get(row.among(numbers));
        }
    }
}
