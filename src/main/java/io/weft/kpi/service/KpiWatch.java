package io.weft.kpi.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.weft.kpi.AssessmentMode;
import io.weft.platform.parameter.ParameterChoices;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the KPI does without being asked, and what its parameters may say. */
@Configuration(proxyBeanMethods = false)
class KpiWatch {

    private static final int SECONDS = 20;

    @Bean
    static RecurringTask<Void> kpiWatchTask(ObjectProvider<KpiMonths> months) {
        return Tasks.recurring("kpi-watch", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> months.getObject().keepUp());
    }

    @Bean
    static RecurringTask<Void> kpiNightTask(ObjectProvider<KpiMonths> months) {
        return Tasks.recurring("kpi-night", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 40)))
                .execute((instance, context) -> months.getObject().askForRunning());
    }

    @Bean
    static RecurringTask<Void> kpiBulletinTask(ObjectProvider<BulletinReminder> reminder) {
        return Tasks.recurring("kpi-bulletin", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 30)))
                .execute((instance, context) -> reminder.getObject().remind());
    }

    @Bean
    static ParameterChoices kpiModes() {
        return new ParameterChoices(
                "P.kpi.mode",
                Arrays.stream(AssessmentMode.values()).map(Enum::name).toList());
    }

    /** Ends of months, as {@code 03-31}. */
    @Bean
    static ParameterChoices kpiPlanDeadlines() {
        return new ParameterChoices(
                "P.kpi.plan_deadline",
                Arrays.stream(Month.values())
                        .map(month -> "%02d-%02d".formatted(month.getValue(), month.minLength()))
                        .toList());
    }
}
