package io.weft.platform.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * One column of a kind: how it is read, checked and where it is stored. Immutable; the methods that look like setters answer a
 * changed copy, so a declaration reads as a sentence: {@code text("holder_key").required().references("customer").resolvesTo("holder_id")}.
 *
 * @param name name in the file's header (and the target column unless {@code target} says otherwise)
 * @param target column of the kind's table, null when the value is read but not stored as such
 * @param allowed codes of an enumeration, empty for free values
 * @param derivedFrom names of the file's columns a derived column is computed from; empty for a column of the file
 * @param compared whether a different value makes a stored row "changed" (false for ciphertext, which differs each time)
 */
@With(AccessLevel.PRIVATE)
public record FeedColumn(
        String name,
        ColumnType type,
        boolean mandatory,
        boolean key,
        boolean personal,
        boolean compared,
        @Nullable String target,
        Set<String> allowed,
        @Nullable String defaultFrom,
        List<String> derivedFrom,
        @Nullable Lookup lookup) {

    /**
     * A check of the value against another table.
     *
     * @param reference name of a {@link FeedReference} bean
     * @param companyColumn the column of this row that holds the company in which the value is looked up
     * @param idColumn where the id found is stored (a {@code bigint}, or {@code bigint[]} for a LIST), null to store none
     * @param warnOnly unknown values are counted as a warning instead of rejecting the row
     */
    public record Lookup(
            String reference,
            String companyColumn,
            @Nullable String idColumn,
            boolean warnOnly) {}

    public static FeedColumn text(String name) {
        return of(name, ColumnType.TEXT);
    }

    public static FeedColumn date(String name) {
        return of(name, ColumnType.DATE);
    }

    public static FeedColumn time(String name) {
        return of(name, ColumnType.TIME);
    }

    public static FeedColumn money(String name) {
        return of(name, ColumnType.MONEY);
    }

    public static FeedColumn integer(String name) {
        return of(name, ColumnType.INTEGER);
    }

    public static FeedColumn bool(String name) {
        return of(name, ColumnType.BOOLEAN);
    }

    /** Values separated by {@code ;}. */
    public static FeedColumn list(String name) {
        return of(name, ColumnType.LIST);
    }

    public static FeedColumn oneOf(String name, String... codes) {
        return text(name).withAllowed(Set.copyOf(Arrays.asList(codes)));
    }

    public static <E extends Enum<E>> FeedColumn oneOf(String name, Class<E> codes) {
        return oneOf(
                name, Arrays.stream(codes.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    /** A column the kind's {@link RowTransform} computes from columns of the file; untouched when none of those is in the file. */
    public static FeedColumn derived(String name, ColumnType type, String... from) {
        return new FeedColumn(name, type, false, false, false, true, name, Set.of(), null, List.of(from), null);
    }

    private static FeedColumn of(String name, ColumnType type) {
        return new FeedColumn(name, type, false, false, false, true, name, Set.of(), null, List.of(), null);
    }

    public FeedColumn required() {
        return withMandatory(true);
    }

    /** Part of the natural key; a key that is not required is stored as the empty text when not given. */
    FeedColumn asKey() {
        return withKey(true);
    }

    /** Personal data: masked in messages. */
    public FeedColumn hidden() {
        return withPersonal(true);
    }

    /** Stored only through derived columns; the value never reaches the database. */
    public FeedColumn unstored() {
        return storedAs(null);
    }

    public FeedColumn storedAs(@Nullable String column) {
        return withTarget(column);
    }

    /** Left out when a stored row is compared with a sent one. */
    public FeedColumn uncompared() {
        return withCompared(false);
    }

    /** An empty value is taken from that column of the same row. */
    public FeedColumn defaultTo(String column) {
        return withDefaultFrom(column);
    }

    /** The value must be known; looked up in the row's own {@code company}. */
    public FeedColumn references(String reference) {
        return withLookup(new Lookup(reference, "company", null, false));
    }

    /** The company column the reference is looked up in, when it is not {@code company}. */
    public FeedColumn in(String companyColumn) {
        Lookup now = known();
        return withLookup(new Lookup(now.reference(), companyColumn, now.idColumn(), now.warnOnly()));
    }

    /** Stores the id found instead of the code; the code itself is not stored. */
    public FeedColumn resolvesTo(String idColumn) {
        Lookup now = known();
        return withLookup(new Lookup(now.reference(), now.companyColumn(), idColumn, now.warnOnly()))
                .storedAs(null);
    }

    /** An unknown value is only a warning. */
    public FeedColumn warnsOnly() {
        Lookup now = known();
        return withLookup(new Lookup(now.reference(), now.companyColumn(), now.idColumn(), true));
    }

    private Lookup known() {
        if (lookup == null) {
            throw new IllegalStateException("Say references(…) first: " + name);
        }
        return lookup;
    }

    public boolean isDerived() {
        return !derivedFrom.isEmpty();
    }
}
