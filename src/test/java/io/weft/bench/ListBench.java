package io.weft.bench;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.attribution.ClaimFigure;
import io.weft.attribution.ClaimFilter;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.UnearnedReason;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.Figures;
import io.weft.attribution.service.Ledger;
import io.weft.attribution.service.Periods;
import io.weft.attribution.service.Unearned;
import io.weft.customer.Desk;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the lists and figures of claims and ledger take once there are many, for the group and for a company. */
final class ListBench {

    private static final int ROUNDS = 15;
    private static final int PAGE = 100;

    private ListBench() {}

    static void measure(BenchWeft weft, BenchReport report) {
        var group = Scope.system();
        var company = new Scope(1, "bp", "BP", ScopeLevel.SUB, Set.of(), Set.of(), false, false, Set.of());
        for (var scope : new Scope[] {group, company}) {
            measure(weft, report, scope, scope == group ? "group" : "company");
        }
        report.measured("/ledger/periods", millis(() -> weft.bean(Periods.class).months()), "");
    }

    private static void measure(BenchWeft weft, BenchReport report, Scope scope, String who) {
        var desk = new Desk(scope, new CurrentUser(1, "bp", "bp", scope.company(), null, null, false));
        var year = Year.now().toString();
        var claims = weft.bean(ClaimList.class);
        var ledger = weft.bean(Ledger.class);
        var figures = weft.bean(Figures.class);
        report.measured("/claims?show=ALL, " + who, millis(() -> claims.page(ClaimFilter.all(), desk, null, PAGE)), "");
        for (var figure : ClaimFigure.values()) {
            var filter = new ClaimFilter(ClaimFilter.Show.ALL, null, null, null, null, figure, year, null);
            report.measured(
                    "/claims?figure=" + figure + ", " + who, millis(() -> claims.page(filter, desk, null, PAGE)), "");
        }
        var unearned = weft.bean(Unearned.class);
        report.measured(
                "/claims/unearned, " + who,
                millis(() -> {
                    unearned.counts(scope);
                    unearned.page(UnearnedReason.NO_AUTHORITY, scope, null, PAGE);
                }),
                "");
        report.measured("/ledger, " + who, millis(() -> ledger.page(LedgerFilter.of(year), scope, null, PAGE)), "");
        report.measured("/ledger/matrix, " + who, millis(() -> ledger.matrix(year, scope)), "");
        report.measured("M-09, " + who, millis(() -> figures.contributions(year, scope)), "");
        report.measured("M-39, " + who, millis(() -> figures.recognition(year, scope)), "");
        report.measured("M-42, " + who, millis(() -> figures.conflicts(year, scope)), "");
    }

    /** The median of some rounds, after one that does not count. */
    private static String millis(Runnable work) {
        work.run();
        var times = new double[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            long began = System.nanoTime();
            work.run();
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.1f ms", times[ROUNDS / 2]);
    }
}
