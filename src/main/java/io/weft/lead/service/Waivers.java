package io.weft.lead.service;

import io.weft.access.Permission;
import io.weft.customer.Desk;
import io.weft.lead.AskedWaiver;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadNotFound;
import io.weft.lead.LeadRefused;
import io.weft.lead.LeadStage;
import io.weft.lead.NotYours;
import io.weft.lead.Refusal;
import io.weft.lead.WaiverStatus;
import io.weft.lead.rules.LeadPart;
import io.weft.lead.store.Lead;
import io.weft.lead.store.LeadHistory.By;
import io.weft.lead.store.LeadQueries;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.WaiverStore;
import io.weft.lead.store.WaiverStore.Asked;
import io.weft.lead.store.WaiverStore.Wish;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two ways out of a blocked lead: the waiver of the company with priority, and the customer's own recorded wish. */
@Service
@RequiredArgsConstructor
public class Waivers {

    private final LeadRepository leads;
    private final LeadQueries queries;
    private final LeadParts parts;
    private final LeadGates gates;
    private final LeadFlow flow;
    private final LeadNews news;
    private final WaiverStore store;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /** Asks the company with priority whether it lets others go ahead (SR-COO-03). */
    @Transactional
    public void ask(Desk desk, long id) {
        Lead lead = blocked(desk, id, "SR-COO-03");
        if (store.open(id).isPresent()) {
            return;
        }
        String company = gates.priorityCompany();
        long waiver = store.ask(lead, company, desk.user().id());
        news.toManagers(company, "lead.news.waiverAsked", lead);
        audit.record("lead.waiver.ask", "waiver", waiver, Map.of("lead", id, "company", company));
    }

    /** What the viewer's company is asked. */
    @Transactional(readOnly = true)
    public List<AskedWaiver> asked(Desk desk) {
        String company = desk.scope().company();
        return company == null || !desk.scope().may(Permission.DEAL_EDIT) ? List.of() : store.askedOf(company);
    }

    /** Gives or refuses it; a given one holds {@code P.coo.waiver_valid} days, and the lead goes through the gates again. */
    @Transactional
    public void decide(Desk desk, long id, boolean given) {
        String company = desk.scope().company() == null ? "" : desk.scope().company();
        Asked asked = store.find(id, company).orElseThrow(() -> new LeadNotFound(id));
        LocalDate until = LocalDate.now(clock).plusDays(parameters.intValue("P.coo.waiver_valid"));
        WaiverStatus status = given ? WaiverStatus.GIVEN : WaiverStatus.REFUSED;
        if (!store.decide(asked, status, desk.user().id(), given ? until : null)) {
            throw new LeadRefused(Refusal.of("SR-COO-03", "lead.refused.waiverDecided", ""));
        }
        Lead lead = leads.findById(asked.leadId()).orElseThrow(() -> new LeadNotFound(asked.leadId()));
        news.to(asked.askedUser(), given ? "lead.news.waiverGiven" : "lead.news.waiverRefused", lead);
        audit.record("lead.waiver.decide", "waiver", id, Map.of("status", status.name()));
        again(lead);
    }

    /** Records that the customer himself asked for the receiving company: lifts renewal protection, credit to nobody. */
    @Transactional
    public void wish(Desk desk, long id, LocalDate saidOn, String evidence) {
        Lead lead = blocked(desk, id, "SR-COO-02");
        String writer = gates.renewalOf(lead).orElse(null);
        LocalDate until = saidOn.plusMonths(parameters.intValue("P.coo.customer_choice"));
        store.wish(lead, writer, new Wish(evidence, saidOn, until), desk.user().id());
        if (writer != null) {
            news.toManagers(writer, "lead.news.wish", lead);
        }
        audit.record("lead.wish", "lead", id, Map.of("until", until.toString()));
        again(lead);
    }

    private void again(Lead lead) {
        if (lead.getStage() == LeadStage.BLOCKED) {
            flow.check(lead, By.system());
            leads.saveAndFlush(lead);
        }
    }

    private Lead blocked(Desk desk, long id, String rule) {
        var seen = queries.find(id, desk.scope()).orElseThrow(() -> new LeadNotFound(id));
        if (!LeadPart.may(parts.of(seen, desk), LeadAction.CHECK)) {
            throw new NotYours(LeadAction.CHECK);
        }
        Lead lead = leads.findById(id).orElseThrow(() -> new LeadNotFound(id));
        boolean stands = lead.getStage() == LeadStage.BLOCKED
                && gates.judge(lead).stream().anyMatch(refusal -> refusal.rule().equals(rule));
        if (!stands) {
            throw new LeadRefused(Refusal.of("6.1", "lead.refused.transition", ""));
        }
        return lead;
    }
}
