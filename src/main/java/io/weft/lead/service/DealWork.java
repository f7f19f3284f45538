package io.weft.lead.service;

import io.weft.catalog.AgreementType;
import io.weft.catalog.service.AgreementService;
import io.weft.customer.Desk;
import io.weft.lead.DealAction;
import io.weft.lead.DealParty;
import io.weft.lead.DealRow;
import io.weft.lead.DealShares;
import io.weft.lead.DealStatus;
import io.weft.lead.DealStep;
import io.weft.lead.DealView;
import io.weft.lead.JointDealWon;
import io.weft.lead.LeadRefused;
import io.weft.lead.NotYours;
import io.weft.lead.Refusal;
import io.weft.lead.rules.DealMachine;
import io.weft.lead.rules.DealRules;
import io.weft.lead.rules.DealRules.Agreement;
import io.weft.lead.store.DealStore;
import io.weft.lead.store.DealStore.By;
import io.weft.lead.store.DealStore.Line;
import io.weft.lead.store.JointDealQueries;
import io.weft.platform.audit.AuditTrail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Negotiates shares, gathers signatures, attaches policies and closes joint deals (6.2, SR-REC-06). */
@Service
@RequiredArgsConstructor
public class DealWork {

    private final Deals deals;
    private final DealStore store;
    private final JointDealQueries queries;
    private final AgreementService agreements;
    private final DealNews news;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    /** Proposes shares and the agreement they rest on; the others are told and everybody signs anew. */
    @Transactional
    public void share(Desk desk, DealShares shares) {
        DealView view = mine(desk, shares.deal(), DealAction.SHARE);
        Set<String> parties = Set.copyOf(view.deal().companies());
        DealRules.refusesShares(shares.basisPoints().values()).ifPresent(DealWork::refused);
        if (!parties.equals(shares.basisPoints().keySet())) {
            throw new LeadRefused(Refusal.of("6.2", "lead.refused.parties", ""));
        }
        DealRules.refusesAgreement(agreement(shares.agreementNo()), parties).ifPresent(DealWork::refused);
        move(view.deal(), shares.version(), DealStatus.NEGOTIATING, shares.agreementNo());
        store.share(shares.deal(), shares.basisPoints());
        noted(desk, view.deal(), new Line(DealAction.SHARE, DealStatus.NEGOTIATING, told(shares.basisPoints())));
    }

    /**
     * Takes one step; the last signature makes the deal agreed, closing as won publishes {@link JointDealWon}.
     *
     * @throws LeadRefused when the table of transitions or a rule does not allow it; nothing is written
     */
    @Transactional
    public void step(Desk desk, DealStep step) {
        DealView view = mine(desk, step.deal(), step.action());
        DealRow deal = view.deal();
        DealStatus next = switch (step.action()) {
            case SIGN -> sign(desk, view);
            case ATTACH -> attach(desk, deal, step.note());
            case START, LOSE, DISSOLVE, WIN, RENEGOTIATE -> after(deal, step.action());
            default -> throw new NotYours(step.action());
        };
        if (step.action() == DealAction.RENEGOTIATE || step.action() == DealAction.WIN) {
            boolean renegotiates = step.action() == DealAction.RENEGOTIATE;
            if (view.policies().isEmpty() != renegotiates) {
                throw new LeadRefused(
                        Refusal.of("6.2", renegotiates ? "lead.refused.sharesFixed" : "lead.refused.noPolicies", ""));
            }
        }
        move(deal, step.version(), next, null);
        noted(desk, deal, new Line(step.action(), next, step.note()));
        if (step.action() == DealAction.WIN) {
            events.publishEvent(new JointDealWon(deal.id()));
        }
    }

    private DealStatus sign(Desk desk, DealView view) {
        DealRules.refusesShares(view.parties().stream().map(DealParty::shareBp).toList())
                .ifPresent(DealWork::refused);
        DealRules.refusesAgreement(
                        agreement(view.deal().agreementNo()),
                        Set.copyOf(view.deal().companies()))
                .ifPresent(DealWork::refused);
        store.sign(view.deal().id(), by(desk));
        boolean all = queries.parties(view.deal().id()).stream().allMatch(DealParty::hasSigned);
        return all ? DealStatus.AGREED : DealStatus.NEGOTIATING;
    }

    private DealStatus attach(Desk desk, DealRow deal, @Nullable String policyNo) {
        String company = by(desk).company();
        Long policy = store.policy(deal.id(), company, policyNo == null ? "" : policyNo)
                .orElseThrow(() -> new LeadRefused(Refusal.of("6.2", "lead.refused.policyUnknown", "")));
        if (!store.attach(deal.id(), policy, by(desk))) {
            throw new LeadRefused(Refusal.of("6.2", "lead.refused.policyTaken", ""));
        }
        return deal.status();
    }

    private DealView mine(Desk desk, long deal, DealAction action) {
        DealView view = deals.view(deal, desk);
        after(view.deal(), action);
        if (!view.may(action)) {
            throw new NotYours(action);
        }
        return view;
    }

    private static DealStatus after(DealRow deal, DealAction action) {
        return DealMachine.after(deal.status(), action)
                .orElseThrow(() -> new LeadRefused(Refusal.of("6.2", "lead.refused.transition", "")));
    }

    private void move(DealRow deal, int version, DealStatus next, @Nullable String agreementNo) {
        if (!store.move(deal.id(), version, next, agreementNo)) {
            throw new ObjectOptimisticLockingFailureException(DealRow.class, deal.id());
        }
    }

    private void noted(Desk desk, DealRow deal, Line line) {
        By by = by(desk);
        store.note(deal.id(), by, line);
        news.toOthers(deal, by.company(), "lead.deal.news." + line.action().name());
        audit.record(
                "deal.step",
                "deal",
                deal.dealNo(),
                Map.of("action", line.action().name(), "status", line.status().name()));
    }

    private Optional<Agreement> agreement(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : agreements
                        .find(number)
                        .map(row -> new Agreement(
                                row.type() == AgreementType.JOINT, row.holds(), Set.copyOf(row.companies())));
    }

    private static String told(Map<String, Integer> basisPoints) {
        StringBuilder told = new StringBuilder();
        basisPoints.forEach((company, share) -> told.append(told.isEmpty() ? "" : " · ")
                .append(company)
                .append(' ')
                .append(new DealParty(company, share, null, null).percent())
                .append('%'));
        return told.toString();
    }

    private static void refused(Refusal refusal) {
        throw new LeadRefused(refusal);
    }

    private static By by(Desk desk) {
        String company = desk.scope().company();
        return new By(desk.user().id(), company == null ? "" : company);
    }
}
