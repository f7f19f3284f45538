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
                   coalesce(r.birth_date - date '1970-01-01', -2147483648)::int4,
                   coalesce(r.former_gcid, 0),
                   case when r.former_gcid is null then 0
                        else (r.moved_at at time zone 'Asia/Shanghai')::date - date '1970-01-01' end,
                   left(r.region_code, 2)
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

    /** In the order {@link ContractRows} reads them. */
    private static final String CONTRACTS = """
            select c.holder_id,
                   c.active_from - date '1970-01-01',
                   case when c.active_to = 'infinity' then 2147483647
                        else c.active_to - date '1970-01-01' end,
                   (c.counted_premium * 100)::int8,
                   c.created_run,
                   c.service_agent_no,
                   c.company, c.product, c.channel, c.org_unit, case when c.renewal then 'RENEWAL' else c.via end,
                   c.selling_company, c.selling_org_unit, c.agent_no
              from %s c
             where %s
            """;

    private static final String ALL = "true";

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
        var regions = new Words();
        CopyReader.read(
                source,
                RECORDS.formatted(which),
                row -> holders.add(
                        new Holder(int8(row), int8(row), int4(row), int8(row), int4(row)), regions.next(row)));
    }

    private void readMarks(Holders holders, String ofCustomers, String ofRecords) {
        CopyReader.read(source, ORGANISATIONS.formatted(ofCustomers), row -> holders.organisation(int8(row)));
        var companies = new Words();
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

    static int int4(BinaryRow row) {
        row.enter();
        return row.int4();
    }

    static long int8(BinaryRow row) {
        row.enter();
        return row.int8();
    }

    /** Texts of one column that come again and again. */
    private static final class Words {

        private final List<@Nullable String> seen = new ArrayList<>();
        private final TextNumbers numbers = new TextNumbers(1, texts -> {
            seen.add(texts.get(0));
            return seen.size() - 1;
        });

        @Nullable
        String next(BinaryRow row) {
            return seen.get(row.among(numbers));
        }
    }
}
