package io.weft.kpi.rules;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Agreement;
import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.BulletinFigures.Plan;
import io.weft.kpi.BulletinFigures.Rank;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinSentence;
import io.weft.kpi.BulletinSentence.Amount;
import io.weft.kpi.BulletinSentence.Points;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a bulletin say in words, of what the reader sees. A change that does not show in the decimals of the
 * page is none; of what is missing it is said that it is missing.
 *
 * @param whole the reader sees all companies, so that they may be compared
 */
public record BulletinSentences(BulletinFigures figures, boolean whole) {

    /** Decimals a figure is shown with: 1.75, and 17.5 % as a share of one. */
    private static final int RATIO = 2;

    private static final int SHARE = 3;

    public List<BulletinSentence> of(BulletinSection section) {
        return switch (section) {
            case PENETRATION -> penetration();
            case CROSS_SALE -> sales();
            case PLAN -> plan();
            case RECOGNITION -> recognition();
            case RANKING -> ranking();
        };
    }

    private List<BulletinSentence> penetration() {
        var line = figures.line("M-01", Subject.group()).orElse(null);
        if (line == null || line.value() == null) {
            return List.of(BulletinSentence.of(line != null && line.fed() ? "blank" : "unfed"));
        }
        var said = new ArrayList<BulletinSentence>();
        var value = new Amount(MetricUnit.RATIO, line.value());
        var change = rounded(BulletinRules.change(line.value(), line.lastMonth()), RATIO);
        if (change == null) {
            said.add(BulletinSentence.of("penetration.first", value));
        } else if (change.signum() == 0) {
            said.add(BulletinSentence.of("penetration.same", value));
        } else {
            said.add(moved("penetration", change, new Amount(MetricUnit.RATIO, change.abs()), value));
            most(change.signum(), said);
        }
        var year = rounded(BulletinRules.change(line.value(), line.lastYear()), RATIO);
        if (year != null) {
            said.add(moved("penetration.year", year, new Amount(MetricUnit.RATIO, year.abs())));
        }
        return said;
    }

    /** Which company moved most in the direction of the group. */
    private void most(int sign, List<BulletinSentence> said) {
        if (!whole) {
            return;
        }
        figures.lines().stream()
                .filter(line -> line.metric().equals("M-03") && line.subject().kind() == SubjectKind.COMPANY)
                .filter(line -> sign(rounded(moved(line), RATIO)) == sign)
                .max(Comparator.comparing(
                        line -> moved(line).multiply(BigDecimal.valueOf(sign)), Comparator.naturalOrder()))
                .ifPresent(line -> said.add(BulletinSentence.of(
                        sign > 0 ? "penetration.most.rose" : "penetration.most.fell",
                        line.subject(),
                        new Amount(MetricUnit.RATIO, moved(line).abs()))));
    }

    private static BigDecimal moved(Line line) {
        var change = BulletinRules.change(line.value(), line.lastMonth());
        return change == null ? BigDecimal.ZERO : change;
    }

    private List<BulletinSentence> sales() {
        var sales = figures.sales();
        if (!sales.fed()) {
            return List.of(BulletinSentence.of("unfed"));
        }
        var total = sales.total();
        if (total.premium().signum() == 0) {
            return List.of(BulletinSentence.of("sales.none"));
        }
        var said = new ArrayList<BulletinSentence>();
        var premium = money(total.premium());
        var growth = rounded(BulletinRules.growth(total.premium(), total.lastMonth()), SHARE);
        said.add(
                growth == null
                        ? BulletinSentence.of("sales.first", premium)
                        : moved("sales", growth, premium, new Amount(MetricUnit.PERCENT, growth.abs())));
        said.add(
                total.provisional().signum() == 0
                        ? BulletinSentence.of("sales.final")
                        : BulletinSentence.of("sales.provisional", money(total.provisional())));
        sales.directions().stream()
                .max(Comparator.comparing(Direction::premium))
                .filter(one -> one.premium().signum() > 0)
                .ifPresent(one -> said.add(BulletinSentence.of(
                        whole ? "sales.most" : "sales.most.own",
                        Subject.company(one.credited()),
                        Subject.company(one.writer()),
                        money(one.premium()))));
        return said;
    }

    private List<BulletinSentence> plan() {
        var said = new ArrayList<BulletinSentence>();
        said.add(targets(SubjectKind.GROUP).stream()
                .findFirst()
                .map(this::reached)
                .orElse(BulletinSentence.of("plan.none")));
        var companies = targets(SubjectKind.COMPANY);
        if (whole && !companies.isEmpty()) {
            long met = companies.stream().filter(BulletinSentences::isMet).count();
            said.add(BulletinSentence.of("plan.companies", met, (long) companies.size()));
        }
        return said;
    }

    private List<Plan> targets(SubjectKind kind) {
        return figures.plans().stream()
                .filter(one -> one.subject().kind() == kind && one.metric().equals("M-07"))
                .toList();
    }

    private BulletinSentence reached(Plan ofGroup) {
        var reached = rounded(ofGroup.reached(), SHARE);
        var time = rounded(figures.timeProgress(), SHARE);
        if (reached == null || time == null) {
            return BulletinSentence.of("plan.unknown");
        }
        var ahead = reached.subtract(time);
        return moved(
                "plan",
                ahead,
                new Amount(MetricUnit.PERCENT, reached),
                new Amount(MetricUnit.PERCENT, time),
                new Points(ahead.abs()));
    }

    private static boolean isMet(Plan plan) {
        return plan.attainment() != null && plan.attainment().compareTo(BigDecimal.ONE) >= 0;
    }

    private List<BulletinSentence> recognition() {
        var all = figures.agreements().stream()
                .filter(one -> one.credited().isEmpty())
                .findFirst()
                .orElse(null);
        if (all == null || all.decided() == 0 || all.firstTime() == null) {
            return List.of(BulletinSentence.of("recognition.none"));
        }
        var said = new ArrayList<BulletinSentence>();
        var share = new Amount(MetricUnit.PERCENT, all.firstTime());
        var change = rounded(BulletinRules.change(all.firstTime(), all.lastMonth()), SHARE);
        said.add(
                change == null
                        ? BulletinSentence.of("recognition.first", share, all.decided())
                        : moved("recognition", change, share, all.decided(), new Points(change.abs())));
        disputes(all, said);
        return said;
    }

    private static void disputes(Agreement all, List<BulletinSentence> said) {
        if (all.disputed() != null && all.medianDays() != null) {
            said.add(BulletinSentence.of(
                    "recognition.disputed", new Amount(MetricUnit.PERCENT, all.disputed()), all.medianDays()));
        }
    }

    private List<BulletinSentence> ranking() {
        if (figures.ranks().isEmpty()) {
            return List.of(BulletinSentence.of(figures.sales().fed() ? "ranking.none" : "unfed"));
        }
        var said = new ArrayList<BulletinSentence>();
        figures.ranks().stream()
                .filter(one -> one.subject().kind() == SubjectKind.COMPANY)
                .findFirst()
                .ifPresent(one -> said.add(place(one)));
        figures.ranks().stream()
                .filter(one -> one.subject().kind() == SubjectKind.BRANCH)
                .findFirst()
                .ifPresent(one -> said.add(BulletinSentence.of(
                        whole ? "ranking.branch" : "ranking.branch.own", one.subject(), money(one.premium()))));
        return said;
    }

    private BulletinSentence place(Rank one) {
        return whole
                ? BulletinSentence.of("ranking.first", one.subject(), money(one.premium()))
                : BulletinSentence.of("ranking.own", one.subject(), (long) one.place(), (long) one.peers());
    }

    private static Amount money(BigDecimal value) {
        return new Amount(MetricUnit.CNY, value);
    }

    /** The sentence of a rise, a fall, or of nothing that shows. */
    private static BulletinSentence moved(String key, BigDecimal change, Object... args) {
        var how = change.signum() > 0 ? ".rose" : change.signum() < 0 ? ".fell" : ".same";
        return BulletinSentence.of(key + how, args);
    }

    private static int sign(@Nullable BigDecimal value) {
        return value == null ? 0 : value.signum();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
