package io.weft.lead.service;

import io.weft.lead.LeadStage;
import io.weft.lead.store.Lead;
import io.weft.lead.store.LeadHistory.By;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.SweepBatch;
import io.weft.platform.calendar.WorkCalendar;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to leads because time passes: silence, idleness, the end of a window, a withdrawn consent, lapsed priority. */
@Service
@RequiredArgsConstructor
public class LeadSweep {

    private static final int RETURNS_BEFORE_LEADER = 3;

    private final SweepBatch batch;
    private final LeadRepository leads;
    private final LeadFlow flow;
    private final LeadNews news;
    private final WorkCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    /** All of it, once; doing it again changes nothing. */
    @Transactional
    public void sweep() {
        consents();
        each(batch.expire(today()), lead -> news.toBoth("lead.news.expired", lead, 0));
        each(batch.idle(back("P.att.idle.pc"), back("P.att.idle.other")), this::returned);
        each(batch.silence(workingDaysBack("P.att.offer_wd")), this::returned);
        waivers();
        each(batch.queuedNoMore(), this::checkAgain);
    }

    /** PR-CON-03: within the hour after a consent ended the receiving company sees no personal data any more. */
    @Transactional
    public void consents() {
        each(batch.loseConsent(today()), lead -> news.toBoth("lead.news.consentLost", lead, 0));
    }

    private void waivers() {
        batch.remind(workingDaysBack("P.coo.waiver_remind_wd"))
                .forEach(asked -> each(
                        List.of(asked.leadId()),
                        lead -> news.toManagers(asked.company(), "lead.news.waiverAsked", lead)));
        LocalDate until = today().plusDays(parameters.intValue("P.coo.waiver_valid"));
        each(batch.lapse(workingDaysBack("P.coo.waiver_wd"), until), lead -> {
            news.to(lead.getFromUser(), "lead.news.waiverLapsed", lead);
            checkAgain(lead);
        });
    }

    private void returned(Lead lead) {
        news.to(lead.getFromUser(), "lead.news.returned", lead);
        news.toManagers(lead.getToCompany(), "lead.news.returned", lead);
        if (lead.getReturns() >= RETURNS_BEFORE_LEADER) {
            news.toRole(lead.getToCompany(), "R04", "lead.news.returnedOften", lead);
        }
    }

    private void checkAgain(Lead lead) {
        if (lead.getStage() == LeadStage.BLOCKED || lead.getStage() == LeadStage.GATED) {
            flow.check(lead, By.system());
            leads.saveAndFlush(lead);
        }
    }

    private void each(List<Long> ids, Consumer<Lead> work) {
        ids.forEach(id -> leads.findById(id).ifPresent(work));
    }

    private LocalDate back(String daysKey) {
        return today().minusDays(parameters.intValue(daysKey));
    }

    private LocalDate workingDaysBack(String daysKey) {
        return calendar.addWorkingDays(today(), -parameters.intValue(daysKey));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
