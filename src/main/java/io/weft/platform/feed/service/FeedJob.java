package io.weft.platform.feed.service;

import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.store.FeedFiles;
import io.weft.platform.feed.store.FeedRunQueries;
import io.weft.platform.feed.store.FeedRunStore;
import io.weft.platform.job.JobCancelled;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that loads one file. A run that is over already (the process died just after its commit) is left as it is. */
@Component
@RequiredArgsConstructor
class FeedJob implements JobType {

    private final FeedRunQueries queries;
    private final FeedRunner runner;
    private final FeedRunStore runs;
    private final FeedFiles files;
    private final TransactionTemplate transaction;

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String resultPath(UUID job) {
        return "/feeds/" + job;
    }

    @Override
    public String lane() {
        return FEEDS;
    }

    @Override
    public void run(JobContext context) {
        FeedRunView run = queries.find(context.id()).orElseThrow();
        if (run.status().isOver()) {
            return;
        }
        try {
            runner.run(run, context);
        } catch (FeedRefused refused) {
            close(run, FeedStatus.REFUSED, refused.problem());
        } catch (JobCancelled stop) {
            close(run, FeedStatus.CANCELLED, null);
            throw stop;
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                close(run, FeedStatus.FAILED, FeedProblem.of("feed.failed"));
            }
            throw failure;
        }
    }

    private void close(FeedRunView run, FeedStatus status, @Nullable FeedProblem problem) {
        transaction.executeWithoutResult(t -> {
            runs.close(run.run(), status, problem);
            files.purge(run.run());
        });
    }
}
