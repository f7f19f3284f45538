package io.weft.tiering.store;

import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer a statement over facts stands at: one object for a million rows. What it says holds until the next row.
 */
public final class FactCursor implements FactView {

    private static final int NEEDS = 5;
    static final int NEVER = Integer.MIN_VALUE;

    private final LocalDate today;
    final long[] premium = new long[PremiumKind.values().length];
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
    String decidedTier;

    int decidedValue;
    int decidedPotential;

    FactCursor(LocalDate today) {
        this.today = today;
    }

    /** Whether this is what was decided of him. */
    public boolean wasDecided(String tier, int value, int potential) {
        return tier.equals(decidedTier) && value == decidedValue && potential == decidedPotential;
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
