package io.weft.customer.service;

import io.weft.customer.AgeBand;
import io.weft.customer.CustomerFilter;
import io.weft.customer.ExportFormat;
import io.weft.customer.ListedCustomers;
import io.weft.customer.PartyKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter as the texts a job keeps, and back. */
final class ExportArgs {

    private static final String SOURCE = "source";

    private ExportArgs() {}

    static Map<String, String> of(CustomerFilter filter, ExportFormat format) {
        var args = new HashMap<String, String>();
        args.put("format", format.name());
        put(args, "text", filter.text());
        put(args, "companies", filter.companies().isEmpty() ? null : String.join(",", filter.companies()));
        put(args, "kind", filter.kind());
        put(args, "region", filter.region());
        put(args, "age", filter.age());
        put(args, "withContracts", filter.withContracts());
        put(args, "grade", filter.grade());
        return args;
    }

    static Map<String, String> of(ListedCustomers listed, ExportFormat format) {
        return Map.of("format", format.name(), SOURCE, listed.source(), "list", listed.list());
    }

    /** The list of another module that is asked for; null when it is a filter. */
    static @Nullable ListedCustomers listed(Map<String, String> args) {
        var source = args.get(SOURCE);
        return source == null ? null : new ListedCustomers(source, args.getOrDefault("list", ""));
    }

    static ExportFormat format(Map<String, String> args) {
        return ExportFormat.valueOf(args.getOrDefault("format", ExportFormat.CSV.name()));
    }

    static CustomerFilter filter(Map<String, String> args) {
        var companies = args.get("companies");
        var kind = args.get("kind");
        var age = args.get("age");
        var contracts = args.get("withContracts");
        return new CustomerFilter(
                args.get("text"),
                companies == null ? Set.of() : Set.of(companies.split(",")),
                kind == null ? null : PartyKind.valueOf(kind),
                args.get("region"),
                age == null ? null : AgeBand.valueOf(age),
                contracts == null ? null : Boolean.valueOf(contracts),
                args.get("grade"));
    }

    private static void put(Map<String, String> args, String name, @Nullable Object value) {
        if (value != null) {
            args.put(name, value.toString());
        }
    }
}
