package io.weft.demo.service;

import io.weft.demo.DemoPlan;
import io.weft.kpi.service.KpiMonths;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.job.JobCancelled;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.job.service.Jobs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The job that loads the demo group: it submits the files and waits for their runs. Cut off by a crash it starts again and finds
 * the runs that are there already, so nothing is loaded twice.
 */
@Component
@RequiredArgsConstructor
class DemoJob implements JobType {

    static final String NAME = "demo";
    static final String TODAY = "today";

    private static final long POLL_MILLIS = 300;

    private final DemoFeeds feeds;
    private final DemoAgreements agreements;
    private final DemoTags tags;
    private final DemoLeads leads;
    private final DemoPlans plans;
    private final KpiMonths months;
    private final Jobs jobs;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobContext context) throws InterruptedException {
        feeds.submit(DemoPlan.asOf(LocalDate.parse(context.args().get(TODAY))));
        DemoProgress progress = DemoProgress.of(feeds.runs());
        while (!progress.over()) {
            report(context, progress);
            Thread.sleep(POLL_MILLIS);
            progress = DemoProgress.of(feeds.runs());
        }
        List<FeedRunView> failed = feeds.runs().stream()
                .filter(run -> run.status() != FeedStatus.DONE)
                .toList();
        context.result("files", feeds.runs().size());
        context.result("rows", progress.rows());
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not loaded whole: " + failed);
        }
        jobs.submit(tags, "", Map.of(), null);
        jobs.submit(agreements, "", Map.of(), null);
        jobs.submit(leads, "", Map.of(), null);
        months.askForHistory();
        jobs.submit(plans, "", Map.of(), null);
    }

    private void report(JobContext context, DemoProgress progress) {
        try {
            context.progress(progress.share());
        } catch (JobCancelled stop) {
            feeds.cancel();
            throw stop;
        }
    }
}
