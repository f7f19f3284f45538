package io.weft.lead.service;

import io.weft.customer.ContactDetails;
import io.weft.customer.ContactOutcome;
import io.weft.customer.Desk;
import io.weft.customer.LogContact;
import io.weft.customer.service.ContactLog;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadNotFound;
import io.weft.lead.LeadRefused;
import io.weft.lead.LeadStage;
import io.weft.lead.LeadStep;
import io.weft.lead.NotYours;
import io.weft.lead.Refusal;
import io.weft.lead.Seller;
import io.weft.lead.WayOut;
import io.weft.lead.rules.LeadPart;
import io.weft.lead.rules.SellerGuard;
import io.weft.lead.rules.WindowRules;
import io.weft.lead.store.Lead;
import io.weft.lead.store.LeadHistory;
import io.weft.lead.store.LeadHistory.By;
import io.weft.lead.store.LeadHistory.Line;
import io.weft.lead.store.LeadQueries;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.SellerQueries;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps people take with a lead: hand on, accept, decline, report progress, extend, give back, lose. */
@Service
@RequiredArgsConstructor
public class LeadWork {

    private static final int RETURNS_BEFORE_LEADER = 3;

    private final LeadRepository leads;
    private final LeadQueries queries;
    private final LeadHistory history;
    private final LeadParts parts;
    private final LeadFlow flow;
    private final LeadGates gates;
    private final SellerQueries sellers;
    private final LeadNews news;
    private final ContactLog contacts;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Takes one step.
     *
     * @throws LeadRefused when the table of transitions or a rule does not allow it; nothing is written
     * @throws NotYours when the step belongs to somebody else
     * @throws ObjectOptimisticLockingFailureException when somebody moved the lead since this person saw it
     */
    @Transactional
    public void step(Desk desk, LeadStep step) {
        Lead lead = mine(desk, step);
        By by = by(desk);
        switch (step.action()) {
            case CHECK -> flow.check(lead, by);
            case HAND_ON -> handOn(lead, step, by);
            case ACCEPT -> accept(lead, by);
            case DECLINE, GIVE_BACK -> giveBack(lead, step, by);
            case PROPOSE -> flow.move(lead, LeadAction.PROPOSE, by, step.note());
            case APPLY -> {
                flow.move(lead, LeadAction.APPLY, by, step.note());
                lead.applied(step.note());
            }
            case EXTEND -> extend(lead, by);
            case REFUSE -> refuse(lead, step.note(), by);
            default -> throw new NotYours(step.action());
        }
        leads.saveAndFlush(lead);
        audit.record(
                "lead.step",
                "lead",
                lead.id(),
                Map.of("action", step.action().name(), "stage", lead.getStage().name()));
        if (Lead.frees(step.action())) {
            flow.release(lead.id());
        }
    }

    /** Logs a contact with the lead's customer; the first one shows that work began, a refusal ends the lead (PR-SAL-04). */
    @Transactional
    public void contact(Desk desk, LeadStep step, ContactDetails details, UUID key) {
        Lead lead = mine(desk, step);
        LeadFlow.after(lead.getStage(), LeadAction.CONTACT);
        var logged = contacts.log(desk.scope(), desk.user(), new LogContact(lead.getGcid(), details, null, key, null));
        LeadStage before = lead.getStage();
        lead.moveTo(LeadFlow.after(before, LeadAction.CONTACT));
        lead.touched(clock.instant());
        history.add(by(desk), Line.of(lead, LeadAction.CONTACT, before, null).about(logged.id()));
        if (details.outcome() == ContactOutcome.REFUSED) {
            refuse(lead, details.summary(), by(desk));
        }
        leads.saveAndFlush(lead);
        if (lead.getStage() == LeadStage.LOST) {
            flow.release(lead.id());
        }
    }

    private Lead mine(Desk desk, LeadStep step) {
        var seen = queries.find(step.lead(), desk.scope()).orElseThrow(() -> new LeadNotFound(step.lead()));
        if (!LeadPart.may(parts.of(seen, desk), step.action())) {
            throw new NotYours(step.action());
        }
        Lead lead = leads.findById(step.lead()).orElseThrow(() -> new LeadNotFound(step.lead()));
        if (!lead.isAsSeen(step.version())) {
            throw new ObjectOptimisticLockingFailureException(Lead.class, step.lead());
        }
        LeadFlow.after(lead.getStage(), step.action());
        return lead;
    }

    private void handOn(Lead lead, LeadStep step, By by) {
        long person = step.person() == null ? 0 : step.person();
        Seller seller = sellers.one(person, lead.getToCompany()).orElse(null);
        SellerGuard.refuses(seller, today()).ifPresent(LeadWork::refused);
        if (lead.getStage() == LeadStage.RETURNED) {
            gates.judge(lead).stream().findFirst().ifPresent(LeadWork::refused);
        }
        if (seller != null) {
            flow.move(lead, LeadAction.HAND_ON, by, seller.name());
            lead.handedTo(person, seller.agentNo(), clock.instant());
            news.to(person, "lead.news.handed", lead);
        }
    }

    private void accept(Lead lead, By by) {
        Seller seller = sellers.one(by.user(), lead.getToCompany()).orElse(null);
        SellerGuard.refuses(seller, today()).ifPresent(LeadWork::refused);
        gates.judge(lead).stream().findFirst().ifPresent(LeadWork::refused);
        gates.protectedBy(lead)
                .ifPresent(other -> refused(Refusal.of("PR-ATT-02", "lead.refused.protected", "", WayOut.WAIT)));
        flow.accept(lead, by);
        news.toBoth("lead.news.accepted", lead, by.user());
    }

    private void giveBack(Lead lead, LeadStep step, By by) {
        flow.move(lead, step.action(), by, step.note());
        news.toBoth("lead.news.returned", lead, by.user());
        lead.returned();
        news.toManagers(lead.getToCompany(), "lead.news.returned", lead);
        if (lead.getReturns() >= RETURNS_BEFORE_LEADER) {
            news.toRole(lead.getToCompany(), "R04", "lead.news.returnedOften", lead);
        }
    }

    private void extend(Lead lead, By by) {
        WindowRules.refusesExtension(lead.isExtended(), lead.hasProgress(), lead.getWindowEnd(), today())
                .ifPresent(LeadWork::refused);
        flow.extend(lead, by);
    }

    private void refuse(Lead lead, @Nullable String reason, By by) {
        flow.move(lead, LeadAction.REFUSE, by, reason);
        lead.lost(reason, clock.instant());
        news.toBoth("lead.news.lost", lead, by.user());
    }

    private static void refused(Refusal refusal) {
        throw new LeadRefused(refusal);
    }

    private static By by(Desk desk) {
        return new By(desk.user().id(), desk.scope().company());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
