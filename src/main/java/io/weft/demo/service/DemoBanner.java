package io.weft.demo.service;

import io.weft.platform.job.JobView;
import io.weft.platform.job.service.Jobs;
import io.weft.platform.web.Banner;
import io.weft.platform.web.BannerView;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells on every page how much of the demo group is loaded; once it is complete nothing is asked of the database. */
@Component
@RequiredArgsConstructor
class DemoBanner implements Banner {

    private static final long SYSTEM = 0;

    private final Jobs jobs;
    private final DemoStart start;
    private volatile boolean settled;

    @Override
    public Optional<BannerView> view() {
        if (settled || !start.isWanted()) {
            return Optional.empty();
        }
        Optional<JobView> job = jobs.latestOf(DemoJob.NAME, SYSTEM, 1).stream().findFirst();
        settled = start.isChecked() && job.filter(j -> !j.status().isOver()).isEmpty();
        return settled ? Optional.empty() : job.map(j -> new BannerView("demo.banner", j.percent()));
    }
}
