package io.weft.lead.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadNotFound;
import io.weft.lead.NotYours;
import io.weft.lead.OpenLead;
import io.weft.lead.store.GateQueries.About;
import io.weft.lead.store.Lead;
import io.weft.lead.store.Lead.Finder;
import io.weft.lead.store.LeadHistory;
import io.weft.lead.store.LeadHistory.By;
import io.weft.lead.store.LeadHistory.Line;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.OfferQueries;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens leads for customers within reach. */
@Service
@RequiredArgsConstructor
public class LeadDesk {

    private final LeadRepository leads;
    private final LeadHistory history;
    private final LeadFlow flow;
    private final OfferQueries offers;
    private final CustomerDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    /** Opens a lead and sends it through the gates; answers its number, also when it was blocked. */
    @Transactional
    public long open(Desk desk, OpenLead command) {
        CurrentUser user = desk.user();
        String company = desk.scope().company();
        if (company == null) {
            throw new NotYours(LeadAction.OPEN);
        }
        long gcid = directory.resolve(command.gcid());
        Lead lead = new Lead(command, new Finder(user.id(), company, user.orgUnit(), user.agentNo()), clock.instant());
        lead.concerns(record(gcid, desk.scope()), line(command.toCompany()), supplement(command));
        leads.saveAndFlush(lead);
        By by = new By(user.id(), company);
        history.add(by, Line.of(lead, LeadAction.OPEN, null, null));
        flow.check(lead, by);
        leads.saveAndFlush(lead);
        audit.record(
                "lead.open",
                "lead",
                lead.id(),
                Map.of(
                        "to",
                        command.toCompany(),
                        "class",
                        command.productClass(),
                        "stage",
                        lead.getStage().name()));
        return lead.id();
    }

    private long record(long gcid, Scope scope) {
        return directory.recordFor(gcid, scope);
    }

    private String line(String company) {
        return offers.lineOf(company).orElseThrow(() -> new LeadNotFound(company));
    }

    private boolean supplement(OpenLead command) {
        return offers.socialSupplement(new About(
                0,
                command.gcid(),
                "",
                command.toCompany(),
                command.productClass(),
                command.product(),
                LocalDate.now(clock)));
    }
}
