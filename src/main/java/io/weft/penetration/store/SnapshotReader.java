package io.weft.penetration.store;

import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.GroupCodes;
import io.weft.penetration.rules.IndexPatch;
import io.weft.platform.parameter.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything the index is made of as of one commit. */
@Repository
@RequiredArgsConstructor
public class SnapshotReader {

    /** Feeds move the version; what people edit in the catalogue and the organisation shows in the sums. */
    private static final String STATE = """
            select concat_ws(' ',
                       (select sum(hashtextextended(code || coalesce(home_series, ''), 0)) from catalog_channel),
                       (select sum(hashtextextended(company || code || series, 0)) from catalog_product),
                       (select sum(hashtextextended(company || code || coalesce(parent_code, ''), 0)) from access_org_unit)
                   ) as setting,
                   v.version,
                   f.run,
                   f.undone,
                   now() as at
              from platform_data_version v
             cross join (select coalesce(min(run) filter (where status in ('QUEUED', 'RUNNING')) - 1, max(run), 0) as run,
                                count(*) filter (where status = 'UNDONE') as undone
                           from platform_feed_run) f
            """;

    private static final String CHANGED_AT = "select changed_at from platform_data_version";

    /** One customer of so many read again costs what reading all costs. */
    private static final int FEW = 8;

    private static final int ALWAYS_FEW = 1_000;

    private final JdbcClient jdbc;
    private final ReferenceQueries references;
    private final ContractQueries contracts;
    private final TouchedQueries touched;
    private final TierQueries tiers;
    private final Parameters parameters;

    /** A cheap sign of the state of the data; the day belongs to it because consents end. */
    public String fingerprint(LocalDate today) {
        return feeds(today).fingerprint();
    }

    private FeedState feeds(LocalDate today) {
        var all = jdbc.sql(STATE).query(FeedState.class).single();
        var setting = today + " " + party(today) + " " + all.setting();
        return new FeedState(setting, all.version(), all.run(), all.undone(), all.at());
    }

    /** One consistent state, whatever is being loaded meanwhile. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot read(LocalDate today) {
        return all(today, feeds(today));
    }

    /** The same, by reading the customers that changed since an earlier state where that can be told and is less work. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot readSince(Snapshot last, LocalDate today) {
        var feeds = feeds(today);
        if (last.party() != Party.HOLDERS || !feeds.follows(last.feeds())) {
            return all(today, feeds);
        }
        int few = ALWAYS_FEW + last.index().customers() / FEW;
        return touched.since(last.feeds(), few)
                .map(gcids -> some(last, gcids, today, feeds))
                .orElseGet(() -> all(today, feeds));
    }

    private Snapshot all(LocalDate today, FeedState feeds) {
        var builder = new ContractIndexBuilder(new GroupCodes(references.reference()));
        var index = contracts.all(builder, today, party(today));
        var state = tiers.state();
        return new Snapshot(index.with(tiers.all(index)), references.names(), changedAt(), party(today), feeds, state);
    }

    private Snapshot some(Snapshot last, long[] gcids, LocalDate today, FeedState feeds) {
        var before = last.index();
        var builder = new ContractIndexBuilder(before);
        contracts.into(builder, today, gcids);
        var index = IndexPatch.of(before, builder.build(), gcids);
        var now = index.with(tiers.some(index, gcids));
        return withTiers(new Snapshot(now, references.names(), changedAt(), last.party(), feeds, last.tiers()));
    }

    /** The same contracts with the tiers of now; the snapshot itself when no tier changed. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot withTiers(Snapshot last) {
        var state = tiers.state();
        if (state.equals(last.tiers())) {
            return last;
        }
        var index = last.index();
        var now = state.run() == last.tiers().run() ? tiers.moved(index, last.tiers(), state) : tiers.all(index);
        return last.with(index.with(now), state);
    }

    private Party party(LocalDate today) {
        return Party.of(parameters.text("P.pen.party", today));
    }

    private Instant changedAt() {
        return jdbc.sql(CHANGED_AT).query(OffsetDateTime.class).single().toInstant();
    }
}
