package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.kpi.Bulletin;
import io.weft.kpi.BulletinChangedMeanwhile;
import io.weft.kpi.BulletinDraft;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.WriteBulletin;
import io.weft.kpi.store.BulletinReaders;
import io.weft.kpi.store.BulletinStore;
import io.weft.kpi.store.BulletinStore.By;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the bulletin of a month (RPT-01): draws the figures, takes the words, publishes, corrects. */
@Service
@RequiredArgsConstructor
public class BulletinDesk {

    private final BulletinStore store;
    private final BulletinReaders readers;
    private final BulletinTaking taking;
    private final KpiMonths months;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    /** Throws {@link KpiNotFound} when nothing is being written for the month. */
    @Transactional(readOnly = true)
    public BulletinDraft draft(YearMonth month) {
        return store.draft(month).orElseThrow(() -> new KpiNotFound("draft of " + month));
    }

    /** Draws the figures of a month that is over and measured: a new draft, or new figures under the words of one. */
    @Transactional
    public void generate(YearMonth month, CurrentUser user) {
        if (!month.isBefore(YearMonth.now(clock))) {
            throw new KpiRefused("month", "kpi.refused.month-runs");
        }
        KpiPeriod period = months.find(month)
                .filter(one -> one.measuredAt() != null)
                .orElseThrow(() -> new KpiRefused("month", "kpi.bulletin.refused.not-measured"));
        var by = by(user);
        if (store.draft(month).isPresent()) {
            store.draw(taking.take(period), by);
        } else if (store.find(month, 0).isPresent() || !store.begin(taking.take(period), by)) {
            throw new KpiRefused("month", "kpi.bulletin.refused.published");
        }
        audit.record("bulletin.generate", "bulletin", month, Map.of());
    }

    /** Keeps what somebody wrote. Throws {@link BulletinChangedMeanwhile} when somebody else wrote in between. */
    @Transactional
    public BulletinDraft write(WriteBulletin wanted, CurrentUser user) {
        if (!store.write(wanted.month(), wanted.version(), wanted.words(), by(user))) {
            throw new BulletinChangedMeanwhile(draft(wanted.month()), wanted);
        }
        return draft(wanted.month());
    }

    /** Keeps the words and publishes: an edition that never changes, and a message to everybody it is for. */
    @Transactional
    public int publish(WriteBulletin wanted, CurrentUser user) {
        var draft = write(wanted, user);
        if (draft.words().headline().isBlank()) {
            throw new KpiRefused("headline", "kpi.bulletin.refused.headline");
        }
        var by = by(user);
        long id = store.publish(wanted.month(), draft.version(), by)
                .orElseThrow(() -> new BulletinChangedMeanwhile(draft(wanted.month()), wanted));
        var key = draft.edition() == 1 ? "kpi.notify.bulletin" : "kpi.notify.bulletin-corrected";
        readers.tell(id, by.at()).stream()
                .filter(reader -> reader != user.id())
                .forEach(reader -> notifications.send(
                        reader,
                        key,
                        List.of(wanted.month(), draft.words().headline()),
                        "/bulletins/" + wanted.month()));
        audit.record("bulletin.publish", "bulletin", wanted.month(), Map.of("edition", draft.edition()));
        return draft.edition();
    }

    /** Begins the edition that takes the place of the one in force; it starts from what stands there. */
    @Transactional
    public void correct(YearMonth month, String reason, CurrentUser user) {
        Bulletin earlier = store.find(month, 0).orElseThrow(() -> new KpiNotFound("bulletin of " + month));
        if (!store.correct(earlier, reason.trim(), by(user))) {
            throw new KpiRefused("reason", "kpi.bulletin.refused.draft-there");
        }
        audit.record("bulletin.correct", "bulletin", month, Map.of("edition", earlier.edition() + 1));
    }

    /** Drops what is being written; published editions stay. */
    @Transactional
    public void discard(YearMonth month) {
        if (store.discard(month)) {
            audit.record("bulletin.discard", "bulletin", month, Map.of());
        }
    }

    private By by(CurrentUser user) {
        return new By(user.id(), OffsetDateTime.now(clock));
    }
}
