package io.weft.platform.feed.service;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedDelivery;
import io.weft.platform.feed.FeedFilter;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedReject;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.SubmitFeed;
import io.weft.platform.feed.store.FeedDeliveries;
import io.weft.platform.feed.store.FeedFiles;
import io.weft.platform.feed.store.FeedRejects;
import io.weft.platform.feed.store.FeedRunQueries;
import io.weft.platform.feed.store.FeedRunStore;
import io.weft.platform.job.JobStatus;
import io.weft.platform.job.service.Jobs;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, shows how they fare, and stops them. */
@Service
@RequiredArgsConstructor
public class Feeds {

    private static final int DELIVERY_DAYS = 7;

    private final FeedKinds kinds;
    private final FeedFiles files;
    private final FeedRunStore runs;
    private final FeedRunQueries queries;
    private final FeedRejects rejects;
    private final Jobs jobs;
    private final FeedJob job;
    private final FeedDeliveries deliveries;
    private final Clock clock;

    /**
     * Keeps the file and queues it. Files run one at a time in the order they were submitted.
     *
     * @param by who sends it, null for the inbox and the demo group
     * @throws FeedRefused when the kind is unknown, or a company is missing, or the archive cannot be read
     */
    @Transactional
    public FeedRunView submit(SubmitFeed feed, InputStream file, @Nullable SignedIn by) throws IOException {
        FeedKind kind = kinds.get(feed.kind());
        if (kind.companyBound() && (feed.company() == null || feed.company().isBlank())) {
            throw new FeedRefused("feed.refused.company-missing", feed.kind());
        }
        SubmitFeed bound =
                kind.companyBound() ? feed : new SubmitFeed(feed.kind(), null, feed.dryRun(), feed.fileName());
        UUID id = jobs.submit(job, bound.fileName(), Map.of(), by);
        long run = runs.add(id, bound);
        runs.setSize(run, files.keep(run, FeedArchive.single(new BufferedInputStream(file, 1 << 16))));
        return queries.find(id).orElseThrow();
    }

    public Optional<FeedRunView> find(UUID id) {
        return queries.find(id);
    }

    /** The newest runs that fit. */
    public List<FeedRunView> latest(FeedFilter filter, int limit) {
        return queries.latest(filter, limit);
    }

    /** What each company sent in the last seven days; of one company only when given. */
    public List<FeedDelivery> deliveries(@Nullable String company) {
        var companies = company == null ? kinds.companies() : List.of(company);
        return deliveries.of(companies, clock.instant().minus(Duration.ofDays(DELIVERY_DAYS)));
    }

    public List<FeedKind> kinds() {
        return kinds.all();
    }

    /** @param clear with the rows as sent; whoever asks for it must be logged */
    public List<FeedReject> rejects(long run, long afterLine, int limit, boolean clear) {
        return rejects.page(run, afterLine, limit, clear);
    }

    /** Asks a waiting or running feed to stop; false when it is over already. */
    @Transactional
    public boolean cancel(FeedRunView run) {
        Optional<JobStatus> status = jobs.cancel(run.id());
        if (status.filter(s -> s == JobStatus.CANCELLED).isPresent()) {
            runs.close(run.run(), FeedStatus.CANCELLED, null);
            files.purge(run.run());
        }
        return status.isPresent();
    }
}
