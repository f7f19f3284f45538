package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.AnswerAppeal;
import io.weft.kpi.Appeal;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.KpiSight;
import io.weft.kpi.PeriodState;
import io.weft.kpi.Score;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.ScoreRules;
import io.weft.kpi.rules.ScoreRules.Ranked;
import io.weft.kpi.store.AppealStore;
import io.weft.kpi.store.KpiPeriodStore;
import io.weft.kpi.store.ScoreStore;
import io.weft.platform.Page;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.calendar.WorkCalendar;
import io.weft.platform.job.service.Jobs;
import io.weft.platform.notify.Notifications;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a month from running to final (6.11), the scores in it, and what the scored say to them. */
@Service
@RequiredArgsConstructor
public class ScoreDesk {

    private final KpiPeriodStore periods;
    private final ScoreStore scores;
    private final AppealStore appeals;
    private final Scoring scoring;
    private final Jobs jobs;
    private final WorkCalendar calendar;
    private final Notifications notifications;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * A page of scores.
     *
     * @param after key of the last row of the page before, {@code 12:LIFE/P31}; the first page without
     */
    public record Asked(
            YearMonth month, SubjectKind kind, @Nullable String after, int size) {

        private ScoreStore.After mark() {
            int colon = after == null ? -1 : after.indexOf(':');
            return after == null || colon < 1 || !after.substring(0, colon).matches("\\d{1,9}")
                    ? new ScoreStore.After(0, "", size + 1)
                    : new ScoreStore.After(
                            Integer.parseInt(after.substring(0, colon)), after.substring(colon + 1), size + 1);
        }
    }

    /** Scores the viewer may see, the best first. */
    @Transactional(readOnly = true)
    public Page<Score> page(Asked asked, Scope scope) {
        var found = scores.page(asked.month(), asked.kind(), KpiSight.of(scope), asked.mark());
        return Page.cut(
                found,
                asked.size(),
                score -> score.place() + ":" + score.subject().key());
    }

    /** Throws {@link KpiNotFound} for one out of sight. */
    @Transactional(readOnly = true)
    public Score one(YearMonth month, Subject subject, Scope scope) {
        if (!KpiSight.of(scope).sees(subject)) {
            throw new KpiNotFound(subject.key());
        }
        return scores.find(month, subject).orElseThrow(() -> new KpiNotFound("score of " + subject.key()));
    }

    @Transactional(readOnly = true)
    public List<ScoreItem> items(Score score) {
        return scores.items(YearMonth.from(score.period()), score.subject());
    }

    @Transactional(readOnly = true)
    public List<Appeal> appeals(Score score) {
        return appeals.of(YearMonth.from(score.period()), score.subject());
    }

    /** Appeals of a month that wait for an answer, of subjects the viewer may see. */
    @Transactional(readOnly = true)
    public List<Appeal> openAppeals(YearMonth month, Scope scope) {
        var sight = KpiSight.of(scope);
        return appeals.open(month).stream()
                .filter(appeal -> sight.sees(new Subject(appeal.subjectKind(), appeal.subject())))
                .toList();
    }

    /** Ends the measuring of a month that is over; its facts never change any more. */
    @Transactional
    public void freeze(YearMonth month, CurrentUser user) {
        if (!month.isBefore(YearMonth.now(clock))) {
            throw new KpiRefused("month", "kpi.refused.month-runs");
        }
        if (!periods.freeze(month, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("month", "kpi.refused.not-measured");
        }
        audit.record("kpi.freeze", "kpi-period", month, Map.of());
    }

    /** Asks for the scores of a frozen month. */
    @Transactional
    public UUID askForScores(YearMonth month, CurrentUser user) {
        var state = state(month);
        if (state != PeriodState.FROZEN && state != PeriodState.SCORED) {
            throw new KpiRefused("month", "kpi.refused.not-frozen");
        }
        return jobs.submit(scoring, month.toString(), Map.of(Scoring.MONTH, month.toString()), user);
    }

    /** Shows the scores to the scored, who may appeal for some working days ({@code P.kpi.appeal_wd}). */
    @Transactional
    public void openToAppeal(YearMonth month, CurrentUser user) {
        var until = calendar.addWorkingDays(LocalDate.now(clock), parameters.intValue("P.kpi.appeal_wd"));
        if (!periods.openAppeals(month, until)) {
            throw new KpiRefused("month", "kpi.refused.not-scored");
        }
        audit.record("kpi.open", "kpi-period", month, Map.of("until", until.toString()));
    }

    /** The scored side says what it has against its score. */
    @Transactional
    public void appeal(YearMonth month, Subject subject, String reason, Who who) {
        one(month, subject, who.scope());
        if (who.scope().seesAll()) {
            throw new KpiRefused("reason", "kpi.refused.not-scored-side");
        }
        var period = periods.find(month).orElseThrow(() -> new KpiNotFound(month));
        if (period.state() != PeriodState.APPEAL
                || period.appealUntil() != null && LocalDate.now(clock).isAfter(period.appealUntil())) {
            throw new KpiRefused("reason", "kpi.refused.no-appeals");
        }
        var by = new AppealStore.By(who.user().id(), OffsetDateTime.now(clock));
        if (!appeals.make(month, subject, reason, by)) {
            throw new KpiRefused("reason", "kpi.refused.appeal-open");
        }
        audit.record("kpi.appeal", "kpi-score", subject.key(), Map.of("month", month.toString()));
    }

    /** Somebody and what he may see. */
    public record Who(CurrentUser user, Scope scope) {}

    /** The group answers; points move the score and the places. */
    @Transactional
    public Appeal answer(AnswerAppeal answer, CurrentUser user) {
        var appeal = appeals.find(answer.id()).orElseThrow(() -> new KpiNotFound("appeal " + answer.id()));
        var month = YearMonth.from(appeal.period());
        if (periods.lock(month) != PeriodState.APPEAL
                || !appeals.answer(answer, new AppealStore.By(user.id(), OffsetDateTime.now(clock)))) {
            throw new KpiRefused("answer", "kpi.refused.answered");
        }
        if (answer.accepted() && answer.points().signum() != 0) {
            scores.adjust(month, new Subject(appeal.subjectKind(), appeal.subject()), answer.points());
            placeAgain(month, appeal.subjectKind());
        }
        notifications.send(
                appeal.madeBy(),
                answer.accepted() ? "kpi.notify.accepted" : "kpi.notify.refused",
                List.of(appeal.subject(), month.toString()),
                "/scores/" + month + "/card?kind=" + appeal.subjectKind() + "&subject=" + appeal.subject());
        audit.record("kpi.answer", "kpi-appeal", appeal.id(), Map.of("accepted", answer.accepted()));
        return appeal;
    }

    private void placeAgain(YearMonth month, SubjectKind kind) {
        var ranked = new HashMap<Subject, Ranked>();
        var all = scores.all(month, kind);
        all.forEach(one ->
                ranked.put(one.subject(), new Ranked(Scoring.pool(one.scheme(), one.subject()), one.total())));
        var places = ScoreRules.places(ranked);
        all.forEach(one -> scores.place(one, places.get(one.subject()).place()));
    }

    /** Asks to make a month final; nothing may wait for an answer. */
    @Transactional
    public void askFinal(YearMonth month, CurrentUser user) {
        if (!appeals.open(month).isEmpty()) {
            throw new KpiRefused("month", "kpi.refused.appeals-wait");
        }
        if (!periods.askFinal(month, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("month", "kpi.refused.not-appeal");
        }
        audit.record("kpi.ask-final", "kpi-period", month, Map.of());
    }

    /** Makes a month final; never by who asked (AC-02). */
    @Transactional
    public void finish(YearMonth month, CurrentUser user) {
        if (!appeals.open(month).isEmpty()) {
            throw new KpiRefused("month", "kpi.refused.appeals-wait");
        }
        if (!periods.finish(month, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("month", "kpi.refused.second-person");
        }
        audit.record("kpi.final", "kpi-period", month, Map.of());
    }

    private PeriodState state(YearMonth month) {
        return periods.find(month).map(KpiPeriod::state).orElseThrow(() -> new KpiNotFound(month));
    }
}
