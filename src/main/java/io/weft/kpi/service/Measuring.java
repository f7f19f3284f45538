package io.weft.kpi.service;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.MeasureSource.Taking;
import io.weft.kpi.PeriodState;
import io.weft.kpi.Span;
import io.weft.kpi.store.KpiFacts;
import io.weft.kpi.store.KpiPeriodStore;
import io.weft.kpi.store.KpiProgress;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the measures of months that are not closed yet, each month whole or not at all. */
@Service
@RequiredArgsConstructor
public class Measuring implements JobType {

    static final String NAME = "kpi-measure";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private final ObjectProvider<MeasureSource> sources;
    private final KpiFacts facts;
    private final KpiPeriodStore periods;
    private final KpiProgress progress;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    private record Given(Span span, Fact fact) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobContext context) {
        var from = YearMonth.parse(context.args().get(FROM));
        var until = YearMonth.parse(context.args().get(UNTIL));
        long version = progress.version();
        long written = 0;
        double months = from.until(until.plusMonths(1), java.time.temporal.ChronoUnit.MONTHS);
        for (int at = 0; at < months; at++) {
            int done = at;
            written += measure(from.plusMonths(at), share -> context.progress((done + share) / months));
        }
        facts.analyse();
        progress.reached(version, OffsetDateTime.now(clock));
        context.result("months", (int) months);
        context.result("facts", written);
    }

    /** Takes the measures of a month anew and answers how many; of a closed month nothing is touched. */
    public long measure(YearMonth month) {
        return measure(month, share -> {});
    }

    private long measure(YearMonth month, DoubleConsumer share) {
        Long written = new TransactionTemplate(transactions).execute(status -> take(month, share));
        return written == null ? 0 : written;
    }

    private long take(YearMonth month, DoubleConsumer share) {
        if (periods.lock(month) != PeriodState.RUNNING) {
            return 0;
        }
        facts.makeRoom();
        facts.clear(month);
        var today = LocalDate.now(clock);
        var last = month.atEndOfMonth();
        var taking = new Taking(month, last.isAfter(today) ? today : last);
        var fed = EnumSet.noneOf(Measure.class);
        var all = sources.orderedStream().toList();
        long written = 0;
        for (int at = 0; at < all.size(); at++) {
            var its = all.get(at).fed(taking);
            if (!its.isEmpty()) {
                fed.addAll(its);
                written += write(month, given(all.get(at), taking));
            }
            share.accept((at + 1.0) / all.size());
        }
        periods.measured(month, written, fed, OffsetDateTime.now(clock));
        return written;
    }

    private static List<Given> given(MeasureSource source, Taking taking) {
        var given = new ArrayList<Given>();
        source.measure(taking, (span, fact) -> given.add(new Given(span, fact)));
        return given;
    }

    private long write(YearMonth month, List<Given> given) {
        try (var writer = facts.writer()) {
            for (var one : given) {
                var fact = one.fact();
                writer.row(
                        month.atDay(1),
                        one.span(),
                        fact.subject().kind(),
                        fact.subject().key(),
                        fact.measure(),
                        fact.side() == null ? "" : fact.side(),
                        fact.value().toPlainString());
            }
            return writer.finish();
        }
    }
}
