package io.weft.policy.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the policies of the rule book's examples into the real tables; each case is a company of its own. */
public record CohortBook(JdbcClient jdbc) {

    private static final String POLICY = """
            insert into policy_policy (company, policy_no, product, holder_id, channel, org_unit, agent_no, selling_company,
                                       issue_date, effective_date, expiry_date, premium_mode, pay_term_years,
                                       annual_premium, status, status_date, end_reason, renewal_of)
            values (:company, :no, :product, :holder, 'CB', 'U1', 'A1', :company, :issued, :effective, :expiry, :mode, :years,
                    :premium, :status, :statusDate, :endReason, :renewalOf)
            returning id
            """;

    static List<NamedCsvRecord> lines(String file) {
        var stream = Objects.requireNonNull(CohortBook.class.getResourceAsStream("/rules/policy/" + file));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a case as a company. */
    public static String company(String example) {
        return "CB-" + example;
    }

    /** A delivery moves the state of the data; never to the same one twice, since this one is rolled back. */
    private void delivered() {
        jdbc.sql("update platform_data_version set version = version + txid_current()")
                .update();
    }

    public void writePersistency() {
        delivered();
        for (var line : lines("persistency.csv")) {
            var company = aCompany(line.getField("case"));
            long policy = jdbc.sql(POLICY)
                    .param("company", company)
                    .param("no", line.getField("policy"))
                    .param("product", "WL")
                    .param("holder", holder(company, "H"))
                    .param("issued", day(line.getField("effective")))
                    .param("effective", day(line.getField("effective")))
                    .param("expiry", day(line.getField("expiry")))
                    .param("mode", line.getField("mode"))
                    .param("years", number(line.getField("pay_years")))
                    .param("premium", new BigDecimal(line.getField("premium")))
                    .param("status", line.getField("status"))
                    .param("statusDate", day(line.getField("status_date")))
                    .param("endReason", null)
                    .param("renewalOf", null)
                    .query(Long.class)
                    .single();
            receipts(company, policy, line.getField("policy"), line.getField("receipts"));
        }
    }

    /** {@code PHASE due received amount}, the due day may be left out. */
    private void receipts(String company, long policy, String no, String receipts) {
        int n = 0;
        for (var receipt : receipts.isEmpty() ? new String[0] : receipts.split(";")) {
            var parts = receipt.split(" ");
            jdbc.sql("insert into policy_receipt (company, receipt_no, policy_id, phase, due_date, received_on, amount)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(company, no + n++, policy, parts[0], day(parts[1]), day(parts[2]), new BigDecimal(parts[3]))
                    .update();
        }
    }

    public void writeRenewals() {
        delivered();
        for (var line : lines("renewal.csv")) {
            var company = aCompany(line.getField("case"));
            jdbc.sql(POLICY)
                    .param("company", company)
                    .param("no", line.getField("policy"))
                    .param("product", line.getField("product"))
                    .param("holder", holder(company, line.getField("holder")))
                    .param("issued", day(line.getField("issued")))
                    .param("effective", day(line.getField("effective")))
                    .param("expiry", day(line.getField("expiry")))
                    .param("mode", "ANNUAL_RENEW")
                    .param("years", null)
                    .param("premium", BigDecimal.TEN)
                    .param("status", line.getField("status"))
                    .param("statusDate", null)
                    .param("endReason", text(line.getField("end_reason")))
                    .param("renewalOf", text(line.getField("renewal_of")))
                    .query(Long.class)
                    .single();
        }
    }

    /** One company with a branch, an agent, and three products. */
    public String aCompany(String example) {
        var company = company(example);
        jdbc.sql("insert into access_company (code, line, name) values (?, 'LIFE', ?) on conflict do nothing")
                .params(company, company)
                .update();
        jdbc.sql("""
                        insert into access_org_unit (company, code, parent_code, name, level, type)
                        values (:company, 'U0', null, 'U0', 'HQ', 'NORMAL'), (:company, 'U1', 'U0', 'U1', 'PROVINCE', 'NORMAL'),
                               (:company, 'U2', 'U0', 'U2', 'PROVINCE', 'NORMAL')
                            on conflict do nothing
                        """).param("company", company).update();
        jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name)
                        values (:company, 'WL', 'LIFE', 'WHOLE_LIFE', 'WL'), (:company, 'MO', 'PC', 'MOTOR', 'MO'),
                               (:company, 'HO', 'PC', 'PROPERTY', 'HO')
                            on conflict do nothing
                        """).param("company", company).update();
        return company;
    }

    /** The record of a customer of the company, made when it is not there. */
    public long holder(String company, String key) {
        return jdbc.sql("select id from customer_source_record where company = ? and source_key = ?")
                .params(company, key)
                .query(Long.class)
                .optional()
                .orElseGet(() ->
                        jdbc.sql("""
                                with party as (insert into customer_party (kind) values ('PERSON') returning gcid)
                                insert into customer_source_record (company, source_key, gcid, kind, name, name_norm)
                                select ?, ?, gcid, 'PERSON', 'N', 'N' from party returning id
                                """).params(company, key).query(Long.class).single());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
