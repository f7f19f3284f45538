package io.weft.kpi.service;

import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Metric;
import io.weft.kpi.PeriodState;
import io.weft.kpi.Scheme;
import io.weft.kpi.Score;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.Target;
import io.weft.kpi.rules.FactSheet;
import io.weft.kpi.rules.ScoreRules;
import io.weft.kpi.rules.ScoreRules.Place;
import io.weft.kpi.rules.ScoreRules.Ranked;
import io.weft.kpi.store.KpiFacts;
import io.weft.kpi.store.KpiPeriodStore;
import io.weft.kpi.store.PlanStore;
import io.weft.kpi.store.SchemeStore;
import io.weft.kpi.store.ScoreStore;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores everybody who has a target, by the schemes and metrics that held at the end of the month. */
@Service
@RequiredArgsConstructor
public class Scoring implements JobType {

    static final String NAME = "kpi-score";
    static final String MONTH = "month";

    private final KpiPeriodStore periods;
    private final SchemeStore schemes;
    private final PlanStore plans;
    private final MetricBook metrics;
    private final KpiFacts facts;
    private final ScoreStore store;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobContext context) {
        context.result("scores", score(YearMonth.parse(context.args().get(MONTH))));
        context.progress(1);
    }

    /** Scores a frozen month anew; answers how many subjects have a score. */
    public int score(YearMonth month) {
        Integer scored = new TransactionTemplate(transactions).execute(status -> {
            var state = periods.lock(month);
            if (state != PeriodState.FROZEN && state != PeriodState.SCORED) {
                throw new KpiRefused("month", "kpi.refused.not-frozen");
            }
            var period = periods.find(month).orElseThrow();
            store.clear(month);
            int count = 0;
            for (var kind : SubjectKind.scored()) {
                var scores = scores(period, kind);
                store.write(scores);
                count += scores.size();
            }
            periods.scored(month, OffsetDateTime.now(clock));
            return count;
        });
        return scored == null ? 0 : scored;
    }

    private Map<Score, List<ScoreItem>> scores(KpiPeriod period, SubjectKind kind) {
        var day = period.month().atEndOfMonth();
        var inForce = schemes.inForce(day).stream()
                .filter(scheme -> scheme.kind() == kind)
                .toList();
        var targets = bySubject(plans.inForce(day.getYear(), kind, ""));
        var book = new Book(period, metrics.asOf(day), sheets(period, inForce));
        var items = new LinkedHashMap<Subject, List<ScoreItem>>();
        var used = new HashMap<Subject, Scheme>();
        targets.forEach((subject, its) -> scheme(inForce, subject)
                .filter(scheme -> scheme.items().stream().anyMatch(item -> its.containsKey(item.metric())))
                .ifPresent(scheme -> {
                    used.put(subject, scheme);
                    items.put(subject, book.items(scheme, subject, its));
                }));
        return placed(period, items, used);
    }

    private static Map<Score, List<ScoreItem>> placed(
            KpiPeriod period, Map<Subject, List<ScoreItem>> items, Map<Subject, Scheme> used) {
        var ranked = new HashMap<Subject, Ranked>();
        items.forEach((subject, its) ->
                ranked.put(subject, new Ranked(pool(used.get(subject).code(), subject), ScoreRules.score(its))));
        var places = ScoreRules.places(ranked);
        var scores = new LinkedHashMap<Score, List<ScoreItem>>();
        items.forEach((subject, its) -> {
            var scheme = used.get(subject);
            Place place = places.get(subject);
            scores.put(
                    new Score(
                            period.period(),
                            subject,
                            scheme.code(),
                            scheme.version(),
                            ScoreRules.score(its),
                            BigDecimal.ZERO,
                            ScoreRules.isComplete(its),
                            place.place(),
                            place.peers()),
                    its);
        });
        return scores;
    }

    /** Peers share kind, scheme and, inside a company, the company. */
    static String pool(String scheme, Subject subject) {
        return scheme + " " + (subject.kind().isInCompany() ? subject.company() : "");
    }

    private static Optional<Scheme> scheme(List<Scheme> inForce, Subject subject) {
        return inForce.stream()
                .filter(scheme -> scheme.isFor(subject))
                .filter(scheme -> !scheme.channels().isEmpty())
                .findFirst()
                .or(() ->
                        inForce.stream().filter(scheme -> scheme.isFor(subject)).findFirst());
    }

    private Map<String, FactSheet> sheets(KpiPeriod period, List<Scheme> inForce) {
        var sheets = new HashMap<String, FactSheet>();
        inForce.forEach(scheme -> sheets.computeIfAbsent(
                scheme.span().name(), span -> facts.sheet(period, scheme.span(), scheme.kind(), List.of())));
        return sheets;
    }

    private static Map<Subject, Map<String, Target>> bySubject(List<Target> targets) {
        var all = new LinkedHashMap<Subject, Map<String, Target>>();
        targets.forEach(target -> all.computeIfAbsent(target.subject(), subject -> new HashMap<>())
                .put(target.metric(), target));
        return all;
    }

    /** What a kind is scored with. */
    private record Book(KpiPeriod period, Map<String, Metric> metrics, Map<String, FactSheet> sheets) {

        List<ScoreItem> items(Scheme scheme, Subject subject, Map<String, Target> targets) {
            var items = new ArrayList<ScoreItem>();
            for (var item : scheme.items()) {
                var metric = metrics.get(item.metric());
                if (metric != null) {
                    var sheet = sheets.get(scheme.span().name());
                    var actual = MetricFigures.value(metric, subject, sheet, scheme.mode());
                    items.add(ScoreRules.item(
                            item, metric, actual.value(), due(targets.get(item.metric()), scheme, metric)));
                }
            }
            return items;
        }

        private @Nullable BigDecimal due(@Nullable Target target, Scheme scheme, Metric metric) {
            return target == null ? null : target.until(period.month().getMonthValue(), scheme.span(), metric.isFlow());
        }
    }
}
