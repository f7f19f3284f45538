package io.weft.tiering.store;

import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer a statement over facts stands at: one object for a million rows. What it says holds until the next row.
 * Reads the columns of {@link #SELECT} in their order.
 */
public final class FactCursor implements FactView {

    /** Money in fen and days since 1970, which are read quicker than what they stand for. */
    static final String SELECT = """
            select f.viewer, f.gcid, (f.premium_single * 100)::bigint, (f.premium_yearly * 100)::bigint,
                   (f.premium_short * 100)::bigint, (f.premium_middle * 100)::bigint, (f.premium_long * 100)::bigint,
                   f.series_held, f.needs_met, f.since - date '1970-01-01', (f.income * 100)::bigint, f.contacts,
                   f.in_force, f.blocked, f.deceased, f.contracts_36m, f.last_purchase - date '1970-01-01',
                   f.last_contact - date '1970-01-01', f.channel, f.home_company, f.home_unit, f.home_agent,
                   f.companies, f.before_tier, f.before_below, f.before_version, f.before_companies, f.override_tier
            """;

    /** And what was decided, where that is known. */
    static final String SELECT_DECIDED = SELECT.stripTrailing() + ", f.tier, f.value, f.potential\n";

    private static final int NEEDS = 5;
    private static final int NEVER = Integer.MIN_VALUE;
    private static final int FIRST_PREMIUM = 3;

    private final LocalDate today;
    private final long[] premium = new long[PremiumKind.values().length];
    String viewer = "";
    long gcid;
    int series;
    int needs;
    LocalDate since = LocalDate.EPOCH;
    long income;
    int contacts;
    boolean inForce;
    boolean blocked;
    boolean deceased;
    int contracts;
    int lastPurchase;
    int lastContact;
    String channel = "";
    String homeCompany = "";

    @Nullable
    String homeUnit;

    @Nullable
    String homeAgent;

    String companies = "";

    @Nullable
    String beforeTier;

    int beforeBelow;
    int beforeVersion;

    @Nullable
    String beforeCompanies;

    @Nullable
    String overrideTier;

    @Nullable
    private String decidedTier;

    private int decidedValue;
    private int decidedPotential;

    FactCursor(LocalDate today) {
        this.today = today;
    }

    void read(ResultSet row) throws SQLException {
        viewer = row.getString(1);
        gcid = row.getLong(2);
        for (int i = 0; i < premium.length; i++) {
            premium[i] = row.getLong(FIRST_PREMIUM + i);
        }
        series = row.getInt(8);
        needs = row.getInt(9);
        since = LocalDate.ofEpochDay(row.getInt(10));
        income = row.getLong(11);
        if (row.wasNull()) {
            income = Subject.UNKNOWN;
        }
        contacts = row.getInt(12);
        inForce = row.getBoolean(13);
        blocked = row.getBoolean(14);
        deceased = row.getBoolean(15);
        contracts = row.getInt(16);
        lastPurchase = row.getInt(17);
        lastContact = row.getInt(18);
        if (row.wasNull()) {
            lastContact = NEVER;
        }
        readPlace(row);
        readBefore(row);
    }

    /** Reads a row of {@link #SELECT_DECIDED}. */
    void readDecided(ResultSet row) throws SQLException {
        read(row);
        decidedTier = row.getString(29);
        decidedValue = row.getInt(30);
        decidedPotential = row.getInt(31);
    }

    /** Whether this is what was decided of him. */
    public boolean wasDecided(String tier, int value, int potential) {
        return tier.equals(decidedTier) && value == decidedValue && potential == decidedPotential;
    }

    private void readPlace(ResultSet row) throws SQLException {
        channel = row.getString(19);
        homeCompany = row.getString(20);
        homeUnit = row.getString(21);
        homeAgent = row.getString(22);
        companies = row.getString(23);
    }

    private void readBefore(ResultSet row) throws SQLException {
        beforeTier = row.getString(24);
        beforeBelow = row.getInt(25);
        beforeVersion = row.getInt(26);
        beforeCompanies = row.getString(27);
        overrideTier = row.getString(28);
    }

    /** All annual premium in force, single premium at a tenth, in fen (PR-ANA-05 monetary value). */
    public long annualPremium() {
        long sum = premium[PremiumKind.SINGLE.ordinal()] / 10;
        for (int i = 1; i < premium.length; i++) {
            sum += premium[i];
        }
        return sum;
    }

    public boolean isOfGroup() {
        return viewer.isEmpty();
    }

    public long gcid() {
        return gcid;
    }

    public String viewer() {
        return viewer;
    }

    /** The tier he had, unless a person had set it or he had none. */
    public @Nullable String beforeTier() {
        return beforeTier;
    }

    public int beforeBelow() {
        return beforeBelow;
    }

    /** The version that gave it; 0 when there was none. */
    public int beforeVersion() {
        return beforeVersion;
    }

    /** The tier a person set and another agreed to. */
    public @Nullable String overrideTier() {
        return overrideTier;
    }

    /** Whether as many companies are looked at as before, or more; otherwise the view has become narrower. */
    public boolean seesAsMuch() {
        return beforeCompanies == null || beforeCompanies.equals(companies) || containsAll();
    }

    private boolean containsAll() {
        var now = java.util.Set.of(list(companies));
        return now.containsAll(java.util.Set.of(list(beforeCompanies)));
    }

    private static String[] list(String literal) {
        return literal.substring(1, literal.length() - 1).split(",");
    }

    BigDecimal money(int kind) {
        return BigDecimal.valueOf(premium[kind], 2);
    }

    @Nullable
    BigDecimal incomeMoney() {
        return income == Subject.UNKNOWN ? null : BigDecimal.valueOf(income, 2);
    }

    LocalDate lastPurchaseDay() {
        return LocalDate.ofEpochDay(lastPurchase);
    }

    @Nullable
    LocalDate lastContactDay() {
        return lastContact == NEVER ? null : LocalDate.ofEpochDay(lastContact);
    }

    @Override
    public long premium(PremiumKind kind) {
        return premium[kind.ordinal()];
    }

    @Override
    public long measure(Subject measure) {
        return switch (measure) {
            case SERIES -> Integer.bitCount(series);
            case TENURE -> FactView.tenure(since, today);
            case INCOME -> income;
            case GAPS -> NEEDS - Integer.bitCount(needs);
            case ENGAGEMENT -> contacts;
            case RECENCY -> Math.max(0, today.toEpochDay() - Math.max(lastPurchase, lastContact));
            case FREQUENCY -> contracts;
            default -> throw new IllegalArgumentException(measure.name());
        };
    }

    @Override
    public boolean flag(Subject flag) {
        return switch (flag) {
            case BLOCKED -> blocked;
            case DECEASED -> deceased;
            case IN_FORCE -> inForce;
            default -> throw new IllegalArgumentException(flag.name());
        };
    }

    @Override
    public String channel() {
        return channel;
    }
}
