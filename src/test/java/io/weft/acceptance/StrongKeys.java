package io.weft.acceptance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which source records are one customer, computed here once more, straight from the files and the definition. */
final class StrongKeys {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private long warnings;

    static StrongKeys of(Kit kit) {
        StrongKeys keys = new StrongKeys();
        kit.customers(keys::add);
        kit.persons(
                r -> keys.persons.put(r.getField("company") + "/" + r.getField("source_key"), r.getField("person_id")));
        return keys;
    }

    /** Numbers that fail their check. */
    long warnings() {
        return warnings;
    }

    /** How many records lie in another group than they should; 0 when both partitions are the same. */
    long misplaced(List<NamedCsvRecord> links) {
        Map<String, String> groupOfCustomer = new HashMap<>();
        Map<String, String> customerOfGroup = new HashMap<>();
        long wrong = Math.abs(links.size() - groups.size());
        for (NamedCsvRecord link : links) {
            String group = groups.getOrDefault(record(link), "unknown");
            String customer = link.getField("gcid");
            boolean oneGroup = group.equals(groupOfCustomer.computeIfAbsent(customer, c -> group));
            boolean oneCustomer = customer.equals(customerOfGroup.computeIfAbsent(group, g -> customer));
            wrong += oneGroup && oneCustomer ? 0 : 1;
        }
        return wrong;
    }

    /** Customers that hold records of two real persons. */
    long mixedUp(List<NamedCsvRecord> links) {
        Map<String, Set<String>> people = new HashMap<>();
        links.forEach(link -> people.computeIfAbsent(link.getField("gcid"), c -> new HashSet<>())
                .add(persons.getOrDefault(record(link), record(link))));
        return people.values().stream().filter(p -> p.size() > 1).count();
    }

    private void add(NamedCsvRecord row) {
        String number = row.getField("id_no").strip().toUpperCase();
        boolean card = row.getField("id_type").equals("ID_CARD");
        boolean right = card && valid(number);
        warnings += card && !right ? 1 : 0;
        String name = row.getField("name").replaceAll("(?U)\\s", "").toUpperCase();
        groups.put(record(row), right ? number + "|" + name : other(row));
    }

    /** Organisations go by their code; all else stays alone. */
    private static String other(NamedCsvRecord row) {
        boolean code =
                row.getField("id_type").equals("USCC") && !row.getField("id_no").isEmpty();
        return code ? "USCC|" + row.getField("id_no") : record(row);
    }

    private static String record(NamedCsvRecord row) {
        return row.getField("company") + "/" + row.getField("source_key");
    }

    private static boolean valid(String number) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }
}
