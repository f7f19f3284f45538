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

    /** What is known of a customer, and the tier he has. */
    static final String SELECT_STANDING = FACTS + ", f.tier, f.overridden\n";

    private static final int FIRST_PREMIUM = 3;

    private FactReader() {}

    static void read(FactCursor c, ResultSet row) throws SQLException {
        readFacts(c, row);
        readBefore(c, row);
    }

    private static void readFacts(FactCursor c, ResultSet row) throws SQLException {
        c.viewer = row.getString(1);
        c.gcid = row.getLong(2);
        for (int i = 0; i < c.premium.length; i++) {
            c.premium[i] = row.getLong(FIRST_PREMIUM + i);
        }
        c.series = row.getInt(8);
        c.needs = row.getInt(9);
        c.since = LocalDate.ofEpochDay(row.getInt(10));
        c.income = row.getLong(11);
        if (row.wasNull()) {
            c.income = Subject.UNKNOWN;
        }
        c.contacts = row.getInt(12);
        c.inForce = row.getBoolean(13);
        c.blocked = row.getBoolean(14);
        c.deceased = row.getBoolean(15);
        c.contracts = row.getInt(16);
        c.lastPurchase = row.getInt(17);
        c.lastContact = row.getInt(18);
        if (row.wasNull()) {
            c.lastContact = FactCursor.NEVER;
        }
        readPlace(c, row);
    }

    /** Reads a row of {@link #SELECT_STANDING}. */
    static void readStanding(FactCursor c, ResultSet row) throws SQLException {
        readFacts(c, row);
        c.decidedTier = row.getString(24);
        c.overridden = row.getBoolean(25);
    }

    /** Reads a row of {@link #SELECT_DECIDED}. */
    static void readDecided(FactCursor c, ResultSet row) throws SQLException {
        read(c, row);
        c.decidedTier = row.getString(29);
        c.decidedValue = row.getInt(30);
        c.decidedPotential = row.getInt(31);
    }

    private static void readPlace(FactCursor c, ResultSet row) throws SQLException {
        c.channel = row.getString(19);
        c.homeCompany = row.getString(20);
        c.homeUnit = row.getString(21);
        c.homeAgent = row.getString(22);
        c.companies = row.getString(23);
    }

    private static void readBefore(FactCursor c, ResultSet row) throws SQLException {
        c.beforeTier = row.getString(24);
        c.beforeBelow = row.getInt(25);
        c.beforeVersion = row.getInt(26);
        c.beforeCompanies = row.getString(27);
        c.overrideTier = row.getString(28);
    }
}
