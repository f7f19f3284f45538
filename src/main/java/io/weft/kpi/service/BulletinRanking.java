package io.weft.kpi.service;

import io.weft.kpi.BulletinFigures.Rank;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Score;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.ScoreRules;
import io.weft.kpi.rules.ScoreRules.Ranked;
import io.weft.kpi.store.ScoreStore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Companies and branches by their cross-sell premium of the year so far (M-07), beside the score of the month. */
@Component
@RequiredArgsConstructor
class BulletinRanking {

    private static final String BY = "M-07";

    /** So many branches of the group, and so many of each company, are named. */
    private static final int BEST = 10;

    private static final int BEST_OF_COMPANY = 5;

    private final MetricBook book;
    private final MetricFigures figures;
    private final ScoreStore scores;

    /** The best first: every company, and the best branches with something to show. */
    List<Rank> of(SubjectKind kind, List<String> keys, KpiPeriod period) {
        var metric = book.asOf(period.month().atEndOfMonth()).get(BY);
        if (metric == null || keys.isEmpty()) {
            return List.of();
        }
        var totals = new HashMap<Subject, Ranked>();
        figures.of(metric, kind, keys, new MetricFigures.At(period, Span.YEAR)).forEach((key, value) -> {
            if (value.value() != null) {
                totals.put(new Subject(kind, key), new Ranked("", value.value()));
            }
        });
        var scored = scores.all(period.month(), kind).stream().collect(Collectors.toMap(Score::subject, Score::total));
        var places = ScoreRules.places(totals);
        var all = totals.keySet().stream()
                .map(one -> new Rank(
                        places.get(one).place(),
                        places.get(one).peers(),
                        one,
                        totals.get(one).total(),
                        scored.get(one)))
                .sorted(Comparator.comparingInt(Rank::place)
                        .thenComparing(rank -> rank.subject().key()))
                .toList();
        return kind == SubjectKind.BRANCH ? best(all) : all;
    }

    private static List<Rank> best(List<Rank> all) {
        Map<String, Integer> seen = new HashMap<>();
        return all.stream()
                .filter(one -> one.premium().compareTo(BigDecimal.ZERO) > 0)
                .filter(one ->
                        seen.merge(Objects.toString(one.subject().company(), ""), 1, Integer::sum) <= BEST_OF_COMPANY
                                || one.place() <= BEST)
                .toList();
    }
}
