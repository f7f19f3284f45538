package io.weft.acceptance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who earns what by the files alone, without a line of the product's own code: department first (direction by the product
 * sold), else the selling company, in full, refunds taken off the receipt they name.
 */
final class CrossSales {

    private static final Set<String> DEPARTMENT_SELLS = Set.of("LIFE", "PC", "HEALTH");

    private final Kit kit;
    private final LocalDate start;
    private final Map<String, String> unitOfAgent = new HashMap<>();
    private final Map<String, String[]> departments = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();
    private final Map<String, NamedCsvRecord> policies = new HashMap<>();

    private CrossSales(Kit kit, LocalDate start) {
        this.kit = kit;
        this.start = start;
        kit.rows("agents", row -> unitOfAgent.put(key(row, "company", "agent_no"), row.getField("org_unit")));
        kit.rows("org_units", row -> {
            if (row.getField("type").equals("INTERACTION_DEPT")) {
                departments.put(
                        key(row, "company", "code"),
                        new String[] {row.getField("company"), row.getField("partner_company")});
            }
        });
        kit.rows("products", row -> series.put(key(row, "company", "code"), row.getField("series")));
        kit.rows("policies", row -> policies.put(key(row, "company", "policy_no"), row));
    }

    static CrossSales of(Kit kit, LocalDate start) {
        return new CrossSales(kit, start);
    }

    private static String key(NamedCsvRecord row, String company, String code) {
        return row.getField(company) + "/" + row.getField(code);
    }

    /** One way to say who is credited for a policy; empty when nobody but the writer has a part. */
    @FunctionalInterface
    private interface Credited {

        String of(NamedCsvRecord policy);
    }

    /** {@code LIFE>PC FIRST} → credit in CNY of everything received since the start, when all of it is confirmed. */
    Map<String, BigDecimal> credit() {
        return sums(this::credited, false);
    }

    /** The kit's own figure: all receipts of 2026, seller ≠ writer, departments not looked at. */
    Map<String, BigDecimal> soldByAnother() {
        return sums(policy -> seller(policy).equals(policy.getField("company")) ? "" : seller(policy), true);
    }

    private Map<String, BigDecimal> sums(Credited credited, boolean plain) {
        var received = new HashMap<String, BigDecimal>();
        var sums = new TreeMap<String, BigDecimal>();
        kit.rows("receipts", row -> {
            if (!LocalDate.parse(row.getField("received_on")).isBefore(start)
                    && new BigDecimal(row.getField("amount")).signum() > 0) {
                received.put(key(row, "company", "receipt_no"), new BigDecimal(row.getField("amount")));
            }
        });
        kit.rows("receipts", row -> {
            var policy = policies.get(key(row, "company", "policy_no"));
            var company = credited.of(policy);
            var amount = new BigDecimal(row.getField("amount"));
            if (!company.isEmpty()
                    && !LocalDate.parse(row.getField("received_on")).isBefore(start)) {
                var part = plain || amount.signum() > 0 ? amount : takenBack(row, amount, received);
                sums.merge(
                        company + ">" + row.getField("company") + " " + row.getField("phase"), part, BigDecimal::add);
            }
        });
        return sums;
    }

    /** A refund takes back at most what the receipt it names had brought; nothing when that earned nothing. */
    private static BigDecimal takenBack(NamedCsvRecord row, BigDecimal amount, Map<String, BigDecimal> received) {
        var of = row.getField("company") + "/" + row.getField("refund_of");
        var left = received.getOrDefault(of, BigDecimal.ZERO);
        var taken = amount.negate().min(left);
        received.computeIfPresent(of, (receipt, rest) -> rest.subtract(taken));
        return taken.negate();
    }

    private String seller(NamedCsvRecord policy) {
        var seller = policy.getField("selling_company");
        return seller.isEmpty() ? policy.getField("company") : seller;
    }

    private String credited(NamedCsvRecord policy) {
        var writer = policy.getField("company");
        var seller = seller(policy);
        var unit = policy.getHeader().contains("selling_org_unit") ? policy.getField("selling_org_unit") : "";
        if (unit.isEmpty()) {
            unit = unitOfAgent.getOrDefault(seller + "/" + policy.getField("agent_no"), "");
        }
        var department = departments.get(seller + "/" + unit);
        var line = series.get(writer + "/" + policy.getField("product"));
        if (department != null && DEPARTMENT_SELLS.contains(line)) {
            return byProduct(line, department, writer);
        }
        return seller.equals(writer) ? "" : seller;
    }

    /** Codes and lines are the same in the kit. */
    private static String byProduct(String line, String[] department, String writer) {
        if (!line.equals("PC")) {
            return "PC";
        }
        return Set.of("LIFE", "HEALTH").contains(department[1])
                ? department[1]
                : department[0].equals(writer) ? "" : department[0];
    }

    /** All policies whose sale another company had a part in, as {@code PC/PP00000001}. */
    long receiptsOfCrossSales() {
        long[] count = {0};
        kit.rows("receipts", row -> {
            if (!credited(policies.get(key(row, "company", "policy_no"))).isEmpty()) {
                count[0]++;
            }
        });
        return count[0];
    }
}
