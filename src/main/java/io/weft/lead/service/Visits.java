package io.weft.lead.service;

import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactPurpose;
import io.weft.customer.Desk;
import io.weft.customer.LogContact;
import io.weft.customer.NeedAnswer;
import io.weft.customer.service.ContactLog;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadNotFound;
import io.weft.lead.LeadRefused;
import io.weft.lead.LeadRow;
import io.weft.lead.NotYours;
import io.weft.lead.Refusal;
import io.weft.lead.Visit;
import io.weft.lead.VisitAction;
import io.weft.lead.VisitStatus;
import io.weft.lead.VisitStep;
import io.weft.lead.rules.VisitMachine;
import io.weft.lead.store.LeadQueries;
import io.weft.lead.store.VisitStore;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.notify.Notifications;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accompanied visits 陪同展业 of a lead: planned, confirmed, held with both persons there, rated. */
@Service
@RequiredArgsConstructor
public class Visits {

    private final VisitStore store;
    private final LeadQueries leads;
    private final ContactLog contacts;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    /** The visits of a lead, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> of(long lead) {
        return store.of(lead);
    }

    /** Whether this viewer may plan one: he is the finder or the person at work, and there are two of them. */
    public boolean mayPlan(LeadRow lead, Desk desk) {
        long user = desk.scope().userId();
        return lead.mode() == LeadMode.REFERRAL
                && lead.toUser() != null
                && lead.stage().isProtected()
                && (lead.fromUser() == user || lead.toUser() == user);
    }

    @Transactional
    public void plan(Desk desk, long lead, Instant at, @Nullable String place) {
        LeadRow row = leads.find(lead, desk.scope()).orElseThrow(() -> new LeadNotFound(lead));
        if (!mayPlan(row, desk) || row.toUser() == null) {
            throw new NotYours("PLAN");
        }
        store.plan(row, row.toUser(), at, place);
        tell(row, desk);
    }

    /** The lead a visit belongs to, when it is within reach. */
    @Transactional(readOnly = true)
    public long leadOf(long visit, Desk desk) {
        return store.find(visit)
                .flatMap(found -> leads.find(found.lead(), desk.scope()))
                .orElseThrow(() -> new LeadNotFound(visit))
                .id();
    }

    /** What this viewer may do with a visit now. */
    public List<VisitAction> actions(Visit visit, Desk desk) {
        return VisitMachine.possible(visit, desk.scope().userId());
    }

    /** Takes one step. */
    @Transactional
    public void step(Desk desk, VisitStep step) {
        Visit visit = store.find(step.visit()).orElseThrow(() -> new LeadNotFound(step.visit()));
        LeadRow lead = leads.find(visit.lead(), desk.scope()).orElseThrow(() -> new LeadNotFound(step.visit()));
        long user = desk.scope().userId();
        VisitStatus next = VisitMachine.after(visit.status(), step.action())
                .orElseThrow(() -> new LeadRefused(Refusal.of("6.2", "lead.refused.transition", "")));
        if (step.action() == VisitAction.HOLD && visit.isOf(user) && !visit.bothCheckedIn()) {
            throw new LeadRefused(Refusal.of("6.2", "lead.refused.checkIn", ""));
        }
        if (!VisitMachine.possible(visit, user).contains(step.action())) {
            throw new NotYours(step.action());
        }
        Long contact = step.action() == VisitAction.HOLD ? contact(desk, lead, step) : null;
        if (!store.move(step, next, user, contact)) {
            throw new ObjectOptimisticLockingFailureException(Visit.class, step.visit());
        }
        if (next == VisitStatus.HELD) {
            store.accompanied(lead.id());
        }
        tell(lead, desk);
        audit.record(
                "visit.step",
                "visit",
                step.visit(),
                Map.of("action", step.action().name()));
    }

    private long contact(Desk desk, LeadRow lead, VisitStep step) {
        var details = new ContactDetails(
                step.note() == null ? "" : step.note(),
                ContactMode.VISIT,
                ContactDirection.OUT,
                ContactPurpose.SALES,
                LocalDateTime.now(clock),
                null,
                NeedAnswer.open());
        var key = UUID.nameUUIDFromBytes(("visit" + step.visit()).getBytes(StandardCharsets.UTF_8));
        return contacts.log(desk.scope(), desk.user(), new LogContact(lead.gcid(), details, null, key, null))
                .id();
    }

    private void tell(LeadRow lead, Desk desk) {
        long other =
                lead.fromUser() == desk.scope().userId() && lead.toUser() != null ? lead.toUser() : lead.fromUser();
        notifications.send(
                other, "lead.visit.news", List.of(lead.number(), lead.productClass()), "/leads/" + lead.id());
    }
}
