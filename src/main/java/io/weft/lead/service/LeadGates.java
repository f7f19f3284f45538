package io.weft.lead.service;

import io.weft.lead.LeadMode;
import io.weft.lead.Refusal;
import io.weft.lead.rules.GateFacts;
import io.weft.lead.rules.Gates;
import io.weft.lead.rules.RenewalGuard;
import io.weft.lead.rules.RenewalGuard.Ending;
import io.weft.lead.rules.RenewalGuard.Trial;
import io.weft.lead.store.GateQueries;
import io.weft.lead.store.GateQueries.About;
import io.weft.lead.store.Lead;
import io.weft.lead.store.OfferQueries;
import io.weft.lead.store.SellerQueries;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Gathers what the gates look at and lets them judge. */
@Component
@RequiredArgsConstructor
class LeadGates {

    private final GateQueries queries;
    private final OfferQueries offers;
    private final SellerQueries sellers;
    private final Parameters parameters;
    private final Clock clock;

    /** Why the lead may not go on, the first reason first; empty when it may. */
    List<Refusal> judge(Lead lead) {
        return new Gates(renewal(), priorityLine()).judge(facts(lead));
    }

    /** The lead it has to wait behind. */
    Optional<Long> ahead(Lead lead) {
        return queries.ahead(about(lead));
    }

    /** The accepted lead that protects the customer and the class. */
    Optional<Long> protectedBy(Lead lead) {
        return queries.protectedBy(about(lead));
    }

    /** The company whose ending contract stands against the lead, if any does. */
    Optional<String> renewalOf(Lead lead) {
        Trial trial = trial(lead);
        return ending(lead).stream()
                .filter(ending -> renewal().forbids(ending, trial, today()))
                .map(Ending::company)
                .findFirst();
    }

    /** The company asked first in social-security supplement business. */
    String priorityCompany() {
        return offers.companyOfLine(priorityLine());
    }

    private GateFacts facts(Lead lead) {
        About about = about(lead);
        LocalDate since = today().minusDays(parameters.intValue("P.ctc.refuse_days"));
        return new GateFacts(
                trial(lead),
                today(),
                queries.known(about),
                queries.consent(about),
                queries.restricted(about),
                queries.refusedBefore(about, lead.getLine(), since),
                ending(lead),
                queries.wish(about),
                lead.isSocialSupplement(),
                lead.getLine(),
                priorityCompany(),
                queries.waiver(about),
                queries.rivals(about),
                queries.ahead(about).isPresent(),
                offers.directOnly(about),
                lead.getMode() != LeadMode.AGENCY || offers.authority(about),
                sellers.isRegistered(lead.getFromCompany(), lead.getFromAgentNo(), today()));
    }

    private List<Ending> ending(Lead lead) {
        RenewalGuard guard = renewal();
        return queries.ending(about(lead), today().minusDays(guard.daysAfter()), today().plusDays(guard.daysBefore()));
    }

    private RenewalGuard renewal() {
        return new RenewalGuard(parameters.intValue("P.coo.renew_before"), parameters.intValue("P.coo.renew_after"));
    }

    private String priorityLine() {
        return parameters.text("P.coo.socsupp_line");
    }

    private static Trial trial(Lead lead) {
        return new Trial(lead.getMode(), lead.getFromCompany(), lead.getToCompany());
    }

    private About about(Lead lead) {
        return new About(
                lead.id(),
                lead.getGcid(),
                lead.getFromCompany(),
                lead.getToCompany(),
                lead.getProductClass(),
                lead.getProduct(),
                today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
