package io.weft.lead.service;

import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.SyncBatch;
import io.weft.platform.feed.FeedApplied;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.job.service.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings leads up to date with what core systems delivered: applications, policies, premiums, refunds, consents. */
@Component
@RequiredArgsConstructor
class LeadSync implements JobType {

    private static final Set<String> OF_INTEREST = Set.of("policies", "receipts", "customers", "consents");

    private final SyncBatch batch;
    private final LeadSweep sweep;
    private final LeadRepository leads;
    private final LeadNews news;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Jobs> jobs;

    @Override
    public String name() {
        return "lead-sync";
    }

    @EventListener
    void onFeed(FeedApplied applied) {
        if (OF_INTEREST.contains(applied.kind()) && batch.hasLeads()) {
            jobs.getObject().submit(this, applied.kind(), Map.of(), null);
        }
    }

    @Override
    public void run(JobContext context) {
        transaction.executeWithoutResult(status -> {
            int moved = sync();
            context.result("leads", moved);
        });
        sweep.consents();
    }

    /** One transaction; again and again gives the same. */
    int sync() {
        batch.followCustomers();
        int moved = batch.takeBack().size();
        batch.touch();
        moved += batch.apply().size();
        moved += batch.issue().size();
        List<Long> won = batch.pay();
        List<Long> reversed = batch.reverse();
        tell(won, "lead.news.won");
        tell(reversed, "lead.news.reversed");
        return moved + won.size() + reversed.size();
    }

    private void tell(List<Long> moved, String key) {
        moved.forEach(id -> leads.readById(id).ifPresent(lead -> news.toBoth(key, lead, 0)));
    }
}
