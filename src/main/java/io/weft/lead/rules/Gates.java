package io.weft.lead.rules;

import io.weft.lead.LeadMode;
import io.weft.lead.Refusal;
import io.weft.lead.WaiverStatus;
import io.weft.lead.WayOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lead has to pass before it is offered (6.1), in this order: consent, contact restriction, renewal protection, priority in
 * social-security supplement business, overlap, direct selling, and for a finder who sells himself his own standing. Rule book:
 * docs/rules/lead.md
 *
 * @param priorityLine {@code P.coo.socsupp_line}
 */
public record Gates(RenewalGuard renewal, String priorityLine) {

    /** All reasons against it, the first in order first; empty when it passes. */
    public List<Refusal> judge(GateFacts facts) {
        List<Refusal> against = new ArrayList<>();
        consent(facts).ifPresent(against::add);
        restriction(facts).ifPresent(against::add);
        renewal(facts).ifPresent(against::add);
        priority(facts).ifPresent(against::add);
        overlap(facts).ifPresent(against::add);
        direct(facts).ifPresent(against::add);
        standing(facts).ifPresent(against::add);
        return List.copyOf(against);
    }

    /** A lead that passes waits behind one under way for the same company and class (PR-ATT-02). */
    public static boolean waits(GateFacts facts) {
        return facts.ahead();
    }

    private static Optional<Refusal> consent(GateFacts facts) {
        boolean shares = facts.trial().mode() == LeadMode.REFERRAL;
        return shares && !facts.known() && !facts.consent()
                ? refuse("PR-CON-01", "lead.refused.consent", facts.trial().toCompany(), WayOut.ASK_CONSENT)
                : Optional.empty();
    }

    private static Optional<Refusal> restriction(GateFacts facts) {
        if (facts.restricted()) {
            return refuse("PR-SAL-03", "lead.refused.restricted", "", WayOut.WAIT);
        }
        return facts.refused() ? refuse("PR-SAL-04", "lead.refused.refusedBefore", "", WayOut.WAIT) : Optional.empty();
    }

    private Optional<Refusal> renewal(GateFacts facts) {
        if (facts.wish()) {
            return Optional.empty();
        }
        return facts.ending().stream()
                .filter(ending -> renewal.forbids(ending, facts.trial(), facts.day()))
                .findFirst()
                .flatMap(ending -> refuse(
                        "SR-COO-02", "lead.refused.renewal", ending.company(), WayOut.REFER, WayOut.RECORD_WISH));
    }

    private Optional<Refusal> priority(GateFacts facts) {
        boolean others = facts.socialSupplement()
                && !facts.priorityCompany().isEmpty()
                && !facts.toLine().equals(priorityLine);
        if (!others || facts.waiver() == WaiverStatus.GIVEN || facts.waiver() == WaiverStatus.LAPSED) {
            return Optional.empty();
        }
        return switch (facts.waiver()) {
            case ASKED ->
                refuse("SR-COO-03", "lead.refused.waiverAsked", facts.priorityCompany(), WayOut.REFER, WayOut.WAIT);
            case REFUSED -> refuse("SR-COO-03", "lead.refused.waiverRefused", facts.priorityCompany(), WayOut.REFER);
            default ->
                refuse("SR-COO-03", "lead.refused.priority", facts.priorityCompany(), WayOut.REFER, WayOut.ASK_WAIVER);
        };
    }

    private static Optional<Refusal> overlap(GateFacts facts) {
        return facts.rivals().stream()
                .findFirst()
                .flatMap(rival -> refuse("SR-COO-01", "lead.refused.overlap", rival, WayOut.JOIN));
    }

    private static Optional<Refusal> direct(GateFacts facts) {
        return facts.trial().mode() == LeadMode.AGENCY && facts.directOnly()
                ? refuse("SR-COO-13", "lead.refused.direct", facts.trial().toCompany(), WayOut.REFER)
                : Optional.empty();
    }

    private static Optional<Refusal> standing(GateFacts facts) {
        if (facts.trial().mode() == LeadMode.REFERRAL) {
            return Optional.empty();
        }
        if (!facts.registered()) {
            return refuse(
                    "PR-SAL-06", "lead.refused.unregistered", facts.trial().toCompany(), WayOut.REFER);
        }
        return facts.trial().mode() == LeadMode.AGENCY && !facts.authority()
                ? refuse("PR-SAL-19", "lead.refused.authority", facts.trial().toCompany(), WayOut.REFER)
                : Optional.empty();
    }

    private static Optional<Refusal> refuse(String rule, String message, String company, WayOut... ways) {
        return Optional.of(Refusal.of(rule, message, company, ways));
    }
}
