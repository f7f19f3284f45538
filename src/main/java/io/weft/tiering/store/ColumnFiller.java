package io.weft.tiering.store;

import io.weft.platform.copy.BinaryRow;
import io.weft.platform.copy.TextNumbers;
import io.weft.tiering.rules.FactColumns;
import io.weft.tiering.rules.Places;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts standings as COPY sends them into columns. */
final class ColumnFiller {

    /** What a rule looks at in one piece, the tier a customer has, and where he is at home. */
    static final String SELECT = "select f.facts, f.tier, f.channel, f.home_company, f.home_unit, f.home_agent\n";

    /** As {@code tiering_standing.facts} has them. */
    private static final int BLOCKED = 1;

    private static final int DECEASED = 2;
    private static final int IN_FORCE = 4;
    private static final int OVERRIDDEN = 8;

    private final FactColumns columns;
    private final FactCursor cursor;
    private final TextNumbers tiers;
    private final TextNumbers channels;
    private final TextNumbers units;
    private final TextNumbers agents;

    ColumnFiller(LocalDate day) {
        columns = new FactColumns(day);
        cursor = new FactCursor(day);
        var places = columns.places();
        tiers = new TextNumbers(1, text -> places.tier(text.get(0)));
        channels = new TextNumbers(1, text -> places.channel(text.get(0)));
        units = new TextNumbers(2, text -> places.unit(joined(text, 1, text.get(0))));
        agents = new TextNumbers(3, text -> places.agent(joined(text, 2, "")));
    }

    /** Company and unit, or company and agent. */
    private static String joined(List<@Nullable String> text, int second, String without) {
        return text.get(second) == null ? without : text.get(0) + "/" + text.get(second);
    }

    FactColumns columns() {
        return columns;
    }

    void add(BinaryRow row) {
        row.enter();
        cursor.gcid = row.int8();
        for (int kind = 0; kind < cursor.premium.length; kind++) {
            cursor.premium[kind] = row.int8();
        }
        cursor.income = row.int8();
        cursor.since = LocalDate.ofEpochDay(row.int4());
        cursor.lastPurchase = row.int4();
        cursor.lastContact = row.int4();
        cursor.series = row.int2();
        cursor.needs = row.int2();
        cursor.contacts = row.int2();
        cursor.contracts = row.int2();
        int flags = row.int2();
        cursor.blocked = (flags & BLOCKED) != 0;
        cursor.deceased = (flags & DECEASED) != 0;
        cursor.inForce = (flags & IN_FORCE) != 0;
        columns.add(cursor.gcid, cursor, place(row, (flags & OVERRIDDEN) != 0));
    }

    private Places.Place place(BinaryRow row, boolean overridden) {
        int tier = row.among(tiers);
        int channel = row.among(channels);
        return new Places.Place(row.peek(units), row.among(agents), channel, tier, overridden);
    }
}
