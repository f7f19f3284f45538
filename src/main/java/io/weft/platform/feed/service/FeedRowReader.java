package io.weft.platform.feed.service;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedRow;
import io.weft.platform.feed.rules.FieldReader;
import io.weft.platform.feed.rules.FieldReader.BadField;
import io.weft.platform.feed.store.FeedPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into rows for the stage: {@code line, bad_column, bad_key, bad_value, warned} and then the plan's columns. One
 * reader serves one file; the array it answers is used again for the next record.
 */
final class FeedRowReader implements FeedRow {

    private static final int FIXED = 5;

    private final FeedKind kind;
    private final @Nullable String company;
    private final int fields;
    private final List<FeedColumn> inputs;
    private final int[] fieldOf;
    private final Map<String, Integer> fieldByName = new HashMap<>();
    private final Map<String, Integer> slotByName = new HashMap<>();
    private final @Nullable Object[] row;
    private @Nullable CsvRecord record;

    FeedRowReader(FeedKind kind, FeedPlan plan, @Nullable String company, List<String> header) {
        this.kind = kind;
        this.company = company;
        this.fields = header.size();
        for (int i = 0; i < header.size(); i++) {
            fieldByName.put(header.get(i), i);
        }
        this.inputs = kind.columns().stream().filter(c -> !c.isDerived()).toList();
        this.fieldOf = inputs.stream()
                .mapToInt(c -> fieldByName.getOrDefault(c.name(), -1))
                .toArray();
        for (int i = 0; i < plan.staged().size(); i++) {
            slotByName.put(plan.staged().get(i).name(), FIXED + i);
        }
        this.row = new Object[FIXED + plan.staged().size()];
    }

    /** Refuses a file whose header lacks a required column; answers the columns nobody knows. */
    static List<String> check(FeedKind kind, List<String> header) {
        Set<String> known = new HashSet<>();
        for (FeedColumn column : kind.columns()) {
            if (!column.isDerived()) {
                known.add(column.name());
                if (column.mandatory() && !header.contains(column.name())) {
                    throw new FeedRefused("feed.refused.column-missing", column.name());
                }
            }
        }
        List<String> unknown = new ArrayList<>(header);
        unknown.removeAll(known);
        return unknown.stream().map(FeedFileReader::shown).toList();
    }

    /** The record as a stage row. */
    @Nullable
    Object[] read(CsvRecord next) {
        record = next;
        Arrays.fill(row, null);
        row[0] = next.getStartingLineNumber();
        row[4] = false;
        if (hasTooManyFields(next)) {
            reject("", "feed.reject.fields");
            return row;
        }
        for (int i = 0; i < fieldOf.length && row[1] == null; i++) {
            readField(inputs.get(i), fieldOf[i]);
        }
        if (row[1] == null && kind.transform() != null) {
            kind.transform().apply(this);
        }
        return row;
    }

    private boolean hasTooManyFields(CsvRecord next) {
        for (int i = fields; i < next.getFieldCount(); i++) {
            if (!next.getField(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void readField(FeedColumn column, int field) {
        String text = field < 0 ? null : text(field);
        if (text == null && column.defaultFrom() != null) {
            text = get(column.defaultFrom());
        }
        if (text == null) {
            if (column.mandatory()) {
                reject(column.name(), "feed.reject.required");
            } else if (column.key()) {
                put(column.name(), "");
            }
            return;
        }
        if (kind.companyBound() && column.name().equals("company") && !text.equals(company)) {
            reject("company", "feed.reject.company");
            row[3] = text;
            return;
        }
        try {
            put(column.name(), FieldReader.read(column, text));
        } catch (BadField bad) {
            reject(column.name(), bad.messageKey());
        }
    }

    private @Nullable String text(int field) {
        CsvRecord current = record;
        return current == null || field >= current.getFieldCount() ? null : FieldReader.given(current.getField(field));
    }

    private void put(String column, @Nullable Object value) {
        Integer slot = slotByName.get(column);
        if (slot != null) {
            row[slot] = value;
        }
    }

    @Override
    public @Nullable String get(String column) {
        Integer field = fieldByName.get(column);
        return field == null ? null : text(field);
    }

    @Override
    public void set(String derivedColumn, @Nullable Object value) {
        put(derivedColumn, value);
    }

    @Override
    public void warn(String column, String messageKey) {
        row[4] = true;
    }

    @Override
    public void reject(String column, String messageKey) {
        if (row[1] == null) {
            row[1] = column;
            row[2] = messageKey;
        }
    }
}
