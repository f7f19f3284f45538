package io.weft.customer.web;

import io.weft.customer.AgeBand;
import io.weft.customer.CustomerFilter;
import io.weft.customer.PageAfter;
import io.weft.customer.PartyKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The address of a customer list: what is looked for, which columns, and where the page starts. */
record CustomerListForm(
        @Nullable String q,
        @Nullable String company,
        @Nullable PartyKind kind,
        @Nullable String region,
        @Nullable AgeBand age,
        @Nullable Boolean contracts,
        @Nullable String tier,
        @Nullable Set<Column> cols,
        @Nullable String after) {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    /** What a list may show beside the name. */
    enum Column {
        TIER,
        MOBILE,
        AGE,
        REGION,
        COMPANIES,
        CONTRACTS,
        CONTACT
    }

    CustomerListForm {
        q = cut(q);
        company = cut(company);
        region = cut(region);
        tier = cut(tier);
    }

    CustomerFilter filter() {
        return new CustomerFilter(q, company == null ? Set.of() : Set.of(company), kind, region, age, contracts, tier);
    }

    PageAfter page() {
        return new PageAfter(after, PAGE);
    }

    Set<Column> columns() {
        return cols == null || cols.isEmpty() ? EnumSet.complementOf(EnumSet.of(Column.REGION)) : cols;
    }

    public boolean narrowed() {
        return q != null
                || company != null
                || kind != null
                || region != null
                || age != null
                || contracts != null
                || tier != null;
    }

    /** The query string of this list, from its first page. */
    public String query() {
        var parts = new StringJoiner("&");
        add(parts, "q", q);
        add(parts, "company", company);
        add(parts, "kind", kind);
        add(parts, "region", region);
        add(parts, "age", age);
        add(parts, "contracts", contracts);
        add(parts, "tier", tier);
        if (cols != null) {
            cols.forEach(column -> add(parts, "cols", column));
        }
        return parts.toString();
    }

    /** Where a page of this list is; null for the first. */
    public String address(@Nullable String position) {
        var start = "/customers?" + query();
        return position == null ? start : start + "&after=" + URLEncoder.encode(position, StandardCharsets.UTF_8);
    }

    /** Where this list is kept under a name. */
    public String saveAddress() {
        return "/customers/views?" + query();
    }

    /** Where this list is exported. */
    public String exportAddress() {
        return "/customers/exports?" + query();
    }

    private static void add(StringJoiner parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
