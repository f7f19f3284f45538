package io.weft.attribution.service;

import io.weft.attribution.Replay;
import io.weft.attribution.ReplayLine;
import io.weft.attribution.store.ReplayStore;
import io.weft.attribution.store.ReplayStore.Stretch;
import io.weft.platform.SignedIn;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.job.JobView;
import io.weft.platform.job.service.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tries versions of the rules on the past (SR-REC-19): few receipts at once, many in the background. */
@Service
@RequiredArgsConstructor
public class Replays implements JobType {

    static final String NAME = "attribution-replay";

    /** So many receipts are judged while somebody waits for the page. */
    private static final long AT_ONCE = 20_000;

    private final TermsDesk desk;
    private final ReplayStore store;
    private final ObjectProvider<Jobs> jobs;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** What a version would have done: at once when there is little to judge, else as it was last worked out. */
    @Transactional(readOnly = true)
    public Replay of(int version, LocalDate from, LocalDate until, SignedIn user) {
        var stretch = new Stretch(version, from, until);
        if (store.size(stretch, AT_ONCE + 1) <= AT_ONCE) {
            return Replay.of(desk.replay(desk.version(version).terms(), from, until));
        }
        var working = working(stretch, user);
        var kept = store.find(stretch);
        return new Replay(
                kept.map(found -> lines(found.lines())).orElse(null),
                kept.map(ReplayStore.Kept::at).orElse(null),
                working.map(JobView::id).orElse(null),
                working.map(JobView::percent).orElse(0));
    }

    /** Works it out in the background, unless this person's order for it is under way. */
    @Transactional
    public void order(int version, LocalDate from, LocalDate until, SignedIn user) {
        var stretch = new Stretch(desk.version(version).version(), from, until);
        if (working(stretch, user).isEmpty()) {
            var args = Map.of("version", Integer.toString(version), "from", from.toString(), "until", until.toString());
            jobs.getObject().submit(this, title(stretch), args, user);
        }
    }

    @Override
    public void run(JobContext context) {
        var args = context.args();
        var stretch = new Stretch(
                Integer.parseInt(args.get("version")),
                LocalDate.parse(args.get("from")),
                LocalDate.parse(args.get("until")));
        long all = Math.max(1, store.size(stretch, Long.MAX_VALUE));
        var lines = desk.replay(
                desk.version(stretch.version()).terms(),
                stretch.from(),
                stretch.until(),
                judged -> context.progress(Math.min(1, (double) judged / all)));
        store.keep(stretch, json.writeValueAsString(lines), OffsetDateTime.now(clock));
        context.result("directions", lines.size());
    }

    private Optional<JobView> working(Stretch stretch, SignedIn user) {
        return jobs.getObject().latestOf(NAME, user.id(), 5).stream()
                .filter(job -> !job.status().isOver() && job.title().equals(title(stretch)))
                .findFirst();
    }

    private static String title(Stretch stretch) {
        return "v%d %s – %s".formatted(stretch.version(), stretch.from(), stretch.until());
    }

    private List<ReplayLine> lines(String text) {
        return List.of(json.readValue(text, ReplayLine[].class));
    }
}
