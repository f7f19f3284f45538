package io.weft.tiering.store;

import io.weft.platform.copy.CopyWriter;
import io.weft.tiering.PremiumKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes facts and what was decided of them by COPY. */
public final class DecisionWriter implements AutoCloseable {

    private static final String COLUMNS = " (run_id, viewer, gcid, " + FactSql.COLUMNS
            + ", before_tier, before_below, before_version, before_companies, override_tier,"
            + " counted, value, potential, reached, tier, below)";

    private static final int KINDS = PremiumKind.values().length;

    private final List<@Nullable Object> row = new ArrayList<>();
    private final CopyWriter copy;
    private final Long run;

    DecisionWriter(DataSource dataSource, String table, long run) {
        this.copy = CopyWriter.into(dataSource, table + COLUMNS.replace('\n', ' '));
        this.run = run;
    }

    /**
     * What was decided of one customer.
     *
     * @param counted premium as the rule counts it, in fen
     * @param reached the tier the rule gives
     * @param tier the tier he has
     */
    public record Decided(long counted, int value, int potential, String reached, String tier, int below) {}

    public void write(FactCursor f, Decided decided) {
        row.clear();
        Collections.addAll(row, run, f.viewer, f.gcid);
        for (int kind = 0; kind < KINDS; kind++) {
            row.add(f.money(kind));
        }
        Collections.addAll(row, f.series, f.needs, f.since, f.incomeMoney(), f.contacts);
        Collections.addAll(row, f.inForce, f.blocked, f.deceased, f.contracts, f.lastPurchaseDay(), f.lastContactDay());
        Collections.addAll(row, f.channel, f.homeCompany, f.homeUnit, f.homeAgent, f.companies);
        addBefore(f);
        Collections.addAll(row, BigDecimal.valueOf(decided.counted(), 2), decided.value(), decided.potential());
        Collections.addAll(row, decided.reached(), decided.tier(), decided.below());
        copy.row(row.toArray());
    }

    private void addBefore(FactCursor f) {
        row.add(f.beforeTier);
        row.add(f.beforeTier == null ? null : f.beforeBelow);
        row.add(f.beforeVersion == 0 ? null : f.beforeVersion);
        row.add(f.beforeCompanies);
        row.add(f.overrideTier);
    }

    /** Sends the rest. */
    public long finish() {
        return copy.finish();
    }

    @Override
    public void close() {
        copy.close();
    }
}
