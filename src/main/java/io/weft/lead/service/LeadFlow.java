package io.weft.lead.service;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadRefused;
import io.weft.lead.LeadStage;
import io.weft.lead.Refusal;
import io.weft.lead.rules.StageMachine;
import io.weft.lead.rules.WindowRules.Business;
import io.weft.lead.store.GateQueries;
import io.weft.lead.store.Lead;
import io.weft.lead.store.LeadHistory;
import io.weft.lead.store.LeadHistory.By;
import io.weft.lead.store.LeadHistory.Line;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.OfferQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves one lead by the table of transitions and writes each move into its history. */
@Component
@RequiredArgsConstructor
class LeadFlow {

    private final LeadRepository leads;
    private final LeadHistory history;
    private final LeadGates gates;
    private final GateQueries queries;
    private final OfferQueries offers;
    private final Windows windows;
    private final LeadNews news;
    private final Clock clock;

    /** Moves the lead, or refuses what the table does not list. */
    void move(Lead lead, LeadAction action, By by, @Nullable String note) {
        LeadStage before = lead.getStage();
        lead.moveTo(after(before, action));
        history.add(by, Line.of(lead, action, before, note));
    }

    static LeadStage after(LeadStage stage, LeadAction action) {
        return StageMachine.after(stage, action)
                .orElseThrow(() -> new LeadRefused(Refusal.of("6.1", "lead.refused.transition", "")));
    }

    /** Through the gates: offered when it passes, queued behind another, or blocked with the first reason. */
    void check(Lead lead, By by) {
        queries.waitFor(lead.getGcid());
        move(lead, LeadAction.CHECK, by, null);
        List<Refusal> against = gates.judge(lead);
        if (!against.isEmpty()) {
            LeadStage before = lead.getStage();
            lead.moveTo(after(before, LeadAction.FAIL));
            lead.blockedBy(against.get(0).rule());
            history.add(by, Line.of(lead, LeadAction.FAIL, before, null));
            return;
        }
        var ahead = gates.ahead(lead);
        if (ahead.isPresent()) {
            lead.waitsBehind(ahead.get());
            move(lead, LeadAction.QUEUE, by, "L-" + ahead.get());
            return;
        }
        offer(lead, by);
    }

    private void offer(Lead lead, By by) {
        move(lead, LeadAction.PASS, by, null);
        lead.offered(clock.instant());
        if (lead.getMode() == LeadMode.REFERRAL) {
            news.toManagers(lead.getToCompany(), "lead.news.offered", lead);
            return;
        }
        lead.handedTo(lead.getFromUser(), Objects.requireNonNull(lead.getFromAgentNo()), clock.instant());
        accept(lead, by);
    }

    /** PR-ATT-01: from now on its window runs. */
    void accept(Lead lead, By by) {
        move(lead, LeadAction.ACCEPT, by, null);
        lead.accepted(clock.instant(), windows.rules().end(today(), business(lead)));
    }

    /** PR-ATT-02: once by half. */
    void extend(Lead lead, By by) {
        LocalDate accepted = Objects.requireNonNull(lead.getAcceptedAt())
                .atZone(clock.getZone())
                .toLocalDate();
        move(lead, LeadAction.EXTEND, by, null);
        lead.extendedTo(windows.rules().extended(accepted, business(lead)));
    }

    /** The next one in the queue behind it goes through the gates. */
    void release(long lead) {
        queries.nextBehind(lead).flatMap(leads::findById).ifPresent(next -> {
            check(next, By.system());
            leads.saveAndFlush(next);
        });
    }

    private Business business(Lead lead) {
        return Business.of(lead.getLine(), offers.isOrganisation(lead.getGcid()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
