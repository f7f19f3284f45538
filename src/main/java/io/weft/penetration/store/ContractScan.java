package io.weft.penetration.store;

import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.Holders;
import io.weft.penetration.rules.Holders.Holder;
import io.weft.penetration.rules.Past;
import io.weft.penetration.rules.ReadContracts;
import io.weft.penetration.rules.ReadContracts.Row;
import io.weft.platform.copy.BinaryRow;
import io.weft.platform.copy.CopyReader;
import io.weft.platform.copy.TextNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the tables as they lie, without joining or sorting: what belongs together is put together in memory. */
record ContractScan(DataSource source, LocalDate today, Map<Long, Integer> dayOfRun) {

    private static final int CODES = 8;

    private static final String RECORDS = """
            select r.id,
                   r.gcid,
                   coalesce(r.birth_date - date '1970-01-01', -2147483648)::int4,
                   coalesce(r.former_gcid, 0),
                   case when r.former_gcid is null then 0
                        else (r.moved_at at time zone 'Asia/Shanghai')::date - date '1970-01-01' end,
                   left(r.region_code, 2)
              from customer_source_record r
            """;

    private static final String ORGANISATIONS = "select gcid from customer_party where kind = 'ORG'";

    private static final String CONSENTS = """
            select source_record_id, to_company
              from customer_consent
             where purpose = 'SHARE_XSELL'
               and status = 'GIVEN'
               and (expires_at is null or expires_at > date '%s')
            """;

    private static final String CONTRACTS = """
            select c.holder_id,
                   c.active_from - date '1970-01-01',
                   case when c.active_to = 'infinity' then 2147483647
                        else c.active_to - date '1970-01-01' end,
                   (c.counted_premium * 100)::int8,
                   c.created_run,
                   case when c.service_agent_no is not null then c.company || '/' || c.service_agent_no
                        when c.agent_no is not null then c.selling_company || '/' || c.agent_no end,
                   c.company, c.product, c.channel, c.org_unit, c.selling_company, c.selling_unit, c.via,
                   case when c.renewal then 'R' end
              from %s c
             where %s
            """;

    /** The records contracts may belong to. */
    Holders holders() {
        var holders = new Holders();
        var regions = new Words();
        CopyReader.read(
                source,
                RECORDS,
                row -> holders.add(
                        new Holder(int8(row), int8(row), int4(row), int8(row), int4(row)), regions.next(row)));
        CopyReader.read(source, ORGANISATIONS, row -> holders.organisation(int8(row)));
        var companies = new Words();
        CopyReader.read(
                source,
                CONSENTS.formatted(today),
                row -> holders.reader(int8(row), Objects.requireNonNull(companies.next(row))));
        return holders;
    }

    /** @param which of the contracts, {@code c.id % 2 = 0} */
    ReadContracts contracts(Party party, String which) {
        var read = new ReadContracts();
        var agents = new TextNumbers(1, texts -> read.agent(texts.get(0)));
        var codes = new TextNumbers(CODES, texts -> read.codes(facts(texts)));
        CopyReader.read(source, party.in(CONTRACTS, which), row -> {
            var its = new Row(int8(row), int4(row), int4(row), int8(row), known(int8(row)));
            read.add(its, row.among(agents), row.among(codes));
        });
        return read;
    }

    private int known(long run) {
        return dayOfRun.getOrDefault(run, Past.ALWAYS);
    }

    private static int int4(BinaryRow row) {
        row.enter();
        return row.int4();
    }

    private static long int8(BinaryRow row) {
        row.enter();
        return row.int8();
    }

    private static ContractFacts facts(List<@Nullable String> codes) {
        return new ContractFacts(
                Objects.requireNonNull(codes.get(0)),
                Objects.requireNonNull(codes.get(1)),
                codes.get(2),
                codes.get(3),
                Objects.requireNonNull(codes.get(4)),
                codes.get(5),
                List.of(),
                null,
                "POLICY".equals(codes.get(6)),
                codes.get(7) != null);
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
