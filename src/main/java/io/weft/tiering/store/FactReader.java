package io.weft.tiering.store;

import io.weft.tiering.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads rows over facts into a cursor, column by column in the order of the selections. */
final class FactReader {

    /** Money in fen and days since 1970, which are read quicker than what they stand for. */
    private static final String FACTS = """
            select f.viewer, f.gcid, (f.premium_single * 100)::bigint, (f.premium_yearly * 100)::bigint,
                   (f.premium_short * 100)::bigint, (f.premium_middle * 100)::bigint, (f.premium_long * 100)::bigint,
                   f.series_held, f.needs_met, f.since - date '1970-01-01', (f.income * 100)::bigint, f.contacts,
                   f.in_force, f.blocked, f.deceased, f.contracts_36m, f.last_purchase - date '1970-01-01',
                   f.last_contact - date '1970-01-01', f.channel, f.home_company, f.home_unit, f.home_agent,
                   f.companies""";

    /** What is known of a customer, and what he had before. */
    static final String SELECT =
            FACTS + ", f.before_tier, f.before_below, f.before_version, f.before_companies, f.override_tier\n";

    /** And what was decided, where that is known. */
    static final String SELECT_DECIDED = SELECT.stripTrailing() + ", f.tier, f.value, f.potential\n";

    private FactReader() {}

    static void read(FactCursor c, ResultSet row) throws SQLException {
        readFacts(c, row);
        readBefore(c, row);
    }

    private static void readFacts(FactCursor c, ResultSet row) throws SQLException {
        c.viewer = row.getString(1);
        c.gcid = row.getLong(2);
        readMeasures(c, row, 3);
        c.lastContact = row.getInt(18);
        if (row.wasNull()) {
            c.lastContact = FactCursor.NEVER;
        }
        readHome(c, row, 19);
        c.companies = row.getString(23);
    }

    /** From the premiums to the last purchase. */
    private static void readMeasures(FactCursor c, ResultSet row, int first) throws SQLException {
        int at = first;
        for (int i = 0; i < c.premium.length; i++) {
            c.premium[i] = row.getLong(at++);
        }
        c.series = row.getInt(at++);
        c.needs = row.getInt(at++);
        c.since = LocalDate.ofEpochDay(row.getInt(at++));
        c.income = row.getLong(at++);
        if (row.wasNull()) {
            c.income = Subject.UNKNOWN;
        }
        c.contacts = row.getInt(at++);
        c.inForce = row.getBoolean(at++);
        c.blocked = row.getBoolean(at++);
        c.deceased = row.getBoolean(at++);
        c.contracts = row.getInt(at++);
        c.lastPurchase = row.getInt(at);
    }

    private static void readHome(FactCursor c, ResultSet row, int first) throws SQLException {
        c.channel = row.getString(first);
        c.homeCompany = row.getString(first + 1);
        c.homeUnit = row.getString(first + 2);
        c.homeAgent = row.getString(first + 3);
    }

    /** Reads a row of {@link #SELECT_DECIDED}. */
    static void readDecided(FactCursor c, ResultSet row) throws SQLException {
        read(c, row);
        c.decidedTier = row.getString(29);
        c.decidedValue = row.getInt(30);
        c.decidedPotential = row.getInt(31);
    }

    private static void readBefore(FactCursor c, ResultSet row) throws SQLException {
        c.beforeTier = row.getString(24);
        c.beforeBelow = row.getInt(25);
        c.beforeVersion = row.getInt(26);
        c.beforeCompanies = row.getString(27);
        c.overrideTier = row.getString(28);
    }
}
