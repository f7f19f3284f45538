package io.weft.kpi.service;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import io.weft.kpi.rules.CohortFacts;
import io.weft.kpi.rules.SubjectCodes;
import io.weft.kpi.store.SubjectQueries;
import io.weft.penetration.service.Cohorts;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortState;
import io.weft.policy.CohortSubject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Persistency, renewal, lapse and surrender (M-17, M-18, M-27) as the pages of cohorts show them; a cohort belongs to the
 * month in which it is assessed. One statement for each of them
 * tells of everybody.
 */
@Service
@RequiredArgsConstructor
class CohortSource implements MeasureSource {

    private static final Map<CohortMetric, Set<Measure>> MEASURES = Map.of(
            CohortMetric.PERSISTENCY_13,
            EnumSet.range(Measure.PERSISTENCY_13_DUE, Measure.PERSISTENCY_13_COMBINED),
            CohortMetric.PERSISTENCY_25,
            EnumSet.range(Measure.PERSISTENCY_25_DUE, Measure.PERSISTENCY_25_COMBINED),
            CohortMetric.RENEWAL,
            EnumSet.range(Measure.RENEWALS_DUE, Measure.RENEWALS_TAKEN),
            CohortMetric.LAPSE,
            EnumSet.range(Measure.POLICIES_AT_START, Measure.POLICIES_SURRENDERED));

    private final Cohorts cohorts;
    private final SubjectQueries subjects;

    @Override
    public Set<Measure> measures() {
        var all = EnumSet.noneOf(Measure.class);
        MEASURES.values().forEach(all::addAll);
        return all;
    }

    @Override
    public boolean isFed() {
        return true;
    }

    /** Of persistency, what the group's cohort of the month is made of was delivered by then. */
    @Override
    public Set<Measure> fed(Taking taking) {
        var fed = EnumSet.noneOf(Measure.class);
        if (cohorts.everFed()) {
            MEASURES.forEach((metric, measures) -> {
                var group = metric.isPersistency()
                        ? told(metric, taking, List.of(CohortSubject.ALL)).get(CohortSubject.ALL)
                        : List.<CohortFigure>of();
                if (group.stream().noneMatch(figure -> figure.state() == CohortState.NOT_FED)) {
                    fed.addAll(measures);
                }
            });
        }
        return fed;
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        var facts = new CohortFacts(new SubjectCodes(subjects.unitKinds()), taking.month());
        for (var metric : MEASURES.keySet()) {
            told(metric, taking, SubjectCodes.ASKED).forEach((by, figures) -> facts.add(metric, by, figures));
        }
        facts.give(sink);
    }

    private Map<CohortSubject, List<CohortFigure>> told(CohortMetric metric, Taking taking, List<CohortSubject> kinds) {
        var months = CohortFacts.asked(metric, taking.month(), cohorts.terms().afterDays());
        return cohorts.ofEverybody(metric, months.first(), months.last(), kinds);
    }
}
