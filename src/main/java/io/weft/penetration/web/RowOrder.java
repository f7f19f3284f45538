package io.weft.penetration.web;

import io.weft.penetration.web.CockpitView.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which order the lines of a breakdown stand; in addresses {@code name} upwards, {@code -name} downwards. */
record RowOrder(Column column, boolean descending) {

    static final RowOrder MOST_CUSTOMERS = new RowOrder(Column.CUSTOMERS, true);

    /** What lines may be ordered by. */
    enum Column {
        NAME(row -> null),
        CUSTOMERS(row -> BigDecimal.valueOf(row.customers())),
        PRODUCTS(row -> BigDecimal.valueOf(row.products())),
        CONTRACTS(row -> BigDecimal.valueOf(row.contracts())),
        PENETRATION(Row::penetration),
        MONTH(row -> row.month().by()),
        YEAR(row -> row.year().by());

        private final Function<Row, @Nullable BigDecimal> value;

        Column(Function<Row, @Nullable BigDecimal> value) {
            this.value = value;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RowOrder of(@Nullable String sort) {
        if (sort == null) {
            return MOST_CUSTOMERS;
        }
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        return Arrays.stream(Column.values())
                .filter(column -> column.parameter().equals(name))
                .findFirst()
                .map(column -> new RowOrder(column, descending))
                .orElseThrow(() -> new WrongParameter("sort", sort));
    }

    public String parameter() {
        return (descending ? "-" : "") + column.parameter();
    }

    /** The order after the head of a column is pressed: turned round, or figures downwards and names upwards. */
    RowOrder press(Column pressed) {
        return new RowOrder(pressed, pressed == column ? !descending : pressed != Column.NAME);
    }

    /** For {@code aria-sort}: asc, desc or nothing. */
    String of(Column one) {
        return one != column ? "" : descending ? "desc" : "asc";
    }

    /** Lines without a figure come last either way. */
    Comparator<Row> comparator() {
        if (column == Column.NAME) {
            var byName = Comparator.comparing(Row::name);
            return descending ? byName.reversed() : byName;
        }
        Comparator<BigDecimal> upwards = Comparator.naturalOrder();
        return Comparator.comparing(column.value, Comparator.nullsLast(descending ? upwards.reversed() : upwards));
    }
}
