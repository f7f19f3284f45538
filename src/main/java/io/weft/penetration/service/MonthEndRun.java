package io.weft.penetration.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.weft.platform.SignedIn;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.job.service.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Keeps one month, or every month of the last 24 that is not kept yet; each in a transaction of its own. */
@Service
@RequiredArgsConstructor
public class MonthEndRun implements JobType {

    static final String NAME = "penetration-months";
    private static final String MONTH = "month";
    private static final int MONTHS = 24;
    private static final int TRIALS = 5;
    private static final Logger log = LoggerFactory.getLogger(MonthEndRun.class);

    private final MonthEnds months;
    private final ObjectProvider<Jobs> jobs;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String resultPath(UUID job) {
        return "/penetration/months";
    }

    @Override
    public void run(JobContext context) {
        var asked = asked(context);
        long figures = 0;
        for (int i = 0; i < asked.size(); i++) {
            context.progress((double) i / asked.size());
            figures += keep(asked.get(i));
        }
        context.result("months", asked.size());
        context.result("figures", figures);
    }

    /** While files are loaded the state moves; it is asked for again a few times. */
    private int keep(YearMonth month) {
        for (int trial = 1; trial < TRIALS; trial++) {
            try {
                return months.keep(month);
            } catch (FiguresNotReady moving) {
                log.info("The data moved while {} was kept, once more", month);
            }
        }
        return months.keep(month);
    }

    private List<YearMonth> asked(JobContext context) {
        var month = context.args().get(MONTH);
        if (month != null) {
            return List.of(YearMonth.parse(month));
        }
        var kept = months.all().stream().map(one -> YearMonth.from(one.month())).toList();
        return MonthEnds.before(LocalDate.now(clock), MONTHS).stream()
                .map(YearMonth::from)
                .filter(one -> !kept.contains(one))
                .toList();
    }

    /** Asks for one month, or for all that are missing; a closed month is refused by the job. */
    public UUID ask(@Nullable YearMonth month, @Nullable SignedIn by) {
        Map<String, String> args = month == null ? Map.of() : Map.of(MONTH, month.toString());
        return jobs.getObject().submit(this, month == null ? "" : month.toString(), args, by);
    }

    /** Every night, in case a month has ended. */
    @Configuration(proxyBeanMethods = false)
    static class Watch {

        @Bean
        static RecurringTask<Void> penetrationMonthTask(ObjectProvider<MonthEndRun> run) {
            return Tasks.recurring("penetration-months", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(1, 40)))
                    .execute((instance, context) -> run.getObject().askWhenDue());
        }
    }

    void askWhenDue() {
        if (months.find(YearMonth.now(clock).minusMonths(1)).isEmpty()) {
            ask(null, null);
        }
    }
}
