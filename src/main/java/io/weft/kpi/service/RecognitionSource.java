package io.weft.kpi.service;

import io.weft.access.Scope;
import io.weft.attribution.Recognition;
import io.weft.attribution.service.Figures;
import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Side;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Claims decided, and those confirmed at the first word (M-39), as the ledger's own figures say. */
@Service
@RequiredArgsConstructor
class RecognitionSource implements MeasureSource {

    private final Figures figures;

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.CLAIMS_DECIDED, Measure.CLAIMS_FIRST_TIME);
    }

    @Override
    public boolean isFed() {
        return figures.recognition("", Scope.system()).stream().anyMatch(one -> one.decided() > 0);
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        give(Span.MONTH, taking.month(), taking.month(), sink);
        give(Span.YEAR, taking.month().withMonth(1), taking.month(), sink);
    }

    private void give(Span span, YearMonth first, YearMonth last, BiConsumer<Span, Fact> sink) {
        var sums = new HashMap<Party, Count>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            for (var one : figures.recognition(month.toString(), Scope.system())) {
                parties(one).forEach(party -> sums.merge(party, Count.of(one), Count::plus));
            }
        }
        sums.forEach((party, count) -> {
            sink.accept(span, party.said(Measure.CLAIMS_DECIDED, count.decided()));
            sink.accept(span, party.said(Measure.CLAIMS_FIRST_TIME, count.firstTime()));
        });
    }

    private static List<Party> parties(Recognition one) {
        var credited = one.creditedCompany();
        var writer = one.writerCompany();
        return credited == null || writer == null
                ? List.of(new Party(Subject.group(), Side.SELLER))
                : List.of(
                        new Party(Subject.company(credited), Side.SELLER),
                        new Party(Subject.company(writer), Side.PRODUCT));
    }

    private record Count(long decided, long firstTime) {

        static Count of(Recognition one) {
            return new Count(one.decided(), one.firstTime());
        }

        Count plus(Count other) {
            return new Count(decided + other.decided, firstTime + other.firstTime);
        }
    }

    private record Party(Subject subject, Side side) {

        Fact said(Measure measure, long value) {
            return new Fact(subject, measure, side, BigDecimal.valueOf(value));
        }
    }
}
