package io.weft.tiering.store;

import io.weft.platform.copy.BinaryRow;
import io.weft.platform.copy.TextNumbers;
import io.weft.tiering.Subject;
import io.weft.tiering.rules.FactColumns;
import io.weft.tiering.rules.Places;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts standings as COPY sends them into columns. */
final class ColumnFiller {

    /** What a rule looks at, the tier a customer has, and where he is at home; the company once for each of the last two. */
    static final String SELECT = """
            select f.gcid, f.premium_single, f.premium_yearly, f.premium_short, f.premium_middle, f.premium_long,
                   f.series_held, f.needs_met, f.since, f.income, f.contacts, f.in_force, f.blocked, f.deceased,
                   f.contracts_36m, f.last_purchase, f.last_contact, f.overridden, f.tier, f.channel,
                   f.home_company, f.home_unit, f.home_company, f.home_agent
            """;

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
        units = new TextNumbers(2, text -> places.unit(joined(text, text.get(0))));
        agents = new TextNumbers(2, text -> places.agent(joined(text, "")));
    }

    private static String joined(List<@Nullable String> text, String without) {
        return text.get(1) == null ? without : text.get(0) + "/" + text.get(1);
    }

    FactColumns columns() {
        return columns;
    }

    void add(BinaryRow row) {
        cursor.gcid = row.number(0);
        for (int kind = 0; kind < cursor.premium.length; kind++) {
            cursor.premium[kind] = row.hundredths(0);
        }
        cursor.series = (int) row.number(0);
        cursor.needs = (int) row.number(0);
        cursor.since = LocalDate.ofEpochDay(row.day(0));
        cursor.income = row.hundredths(Subject.UNKNOWN);
        cursor.contacts = (int) row.number(0);
        cursor.inForce = row.flag();
        cursor.blocked = row.flag();
        cursor.deceased = row.flag();
        cursor.contracts = (int) row.number(0);
        cursor.lastPurchase = row.day(0);
        cursor.lastContact = row.day(FactCursor.NEVER);
        columns.add(cursor.gcid, cursor, place(row));
    }

    private Places.Place place(BinaryRow row) {
        boolean overridden = row.flag();
        int tier = row.among(tiers);
        int channel = row.among(channels);
        return new Places.Place(row.among(units), row.among(agents), channel, tier, overridden);
    }
}
