package io.weft.lead.service;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.catalog.AgreementFilter;
import io.weft.catalog.AgreementRow;
import io.weft.catalog.AgreementType;
import io.weft.catalog.service.AgreementService;
import io.weft.customer.CustomerLabel;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.lead.DealAction;
import io.weft.lead.DealParty;
import io.weft.lead.DealRow;
import io.weft.lead.DealStatus;
import io.weft.lead.DealView;
import io.weft.lead.LeadNotFound;
import io.weft.lead.NotYours;
import io.weft.lead.OpenDeal;
import io.weft.lead.rules.DealMachine;
import io.weft.lead.store.DealStore;
import io.weft.lead.store.DealStore.By;
import io.weft.lead.store.DealStore.Line;
import io.weft.lead.store.JointDealQueries;
import io.weft.platform.Page;
import io.weft.platform.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens joint deals and shows them to the people of their parties. */
@Service
@RequiredArgsConstructor
public class Deals {

    private static final int PAGE_SIZE = 50;

    private final DealStore store;
    private final JointDealQueries queries;
    private final CustomerDirectory directory;
    private final AgreementService agreements;
    private final DealNews news;
    private final AuditTrail audit;

    /** The deals in reach; {@code after} is the number of the last one seen. */
    @Transactional(readOnly = true)
    public Page<DealRow> page(@Nullable DealStatus status, @Nullable Long after, Scope scope) {
        return Page.cut(
                queries.page(
                        status == null ? "" : status.name(),
                        after == null ? Long.MAX_VALUE : after,
                        scope,
                        PAGE_SIZE + 1),
                PAGE_SIZE,
                row -> Long.toString(row.id()));
    }

    /** Opens a draft in which every party's share is still nothing, and tells the other parties. */
    @Transactional
    public long open(Desk desk, OpenDeal command) {
        String company = desk.scope().company();
        if (company == null) {
            throw new NotYours(DealAction.OPEN);
        }
        By by = new By(desk.user().id(), company);
        long gcid = directory.resolve(command.gcid());
        long deal = store.open(
                new OpenDeal(gcid, command.title(), command.companies()), directory.recordFor(gcid, desk.scope()), by);
        Map<String, Integer> nothing = new LinkedHashMap<>();
        nothing.put(company, 0);
        command.companies().forEach(other -> nothing.put(other, 0));
        store.share(deal, nothing);
        store.note(deal, by, new Line(DealAction.OPEN, DealStatus.DRAFT, null));
        DealRow row = row(deal, desk.scope());
        news.toOthers(row, company, "lead.deal.news.opened");
        audit.record("deal.open", "deal", row.dealNo(), Map.of("companies", row.companies()));
        return deal;
    }

    /** One deal as its page shows it to this viewer. */
    @Transactional(readOnly = true)
    public DealView view(long id, Desk desk) {
        DealRow row = row(id, desk.scope());
        List<DealParty> parties = queries.parties(id);
        Map<Long, CustomerLabel> labels = directory.labels(List.of(row.sourceRecordId()), desk.scope());
        return new DealView(
                row,
                labels.containsKey(row.sourceRecordId())
                        ? labels.get(row.sourceRecordId()).name()
                        : null,
                parties,
                queries.policies(id),
                actions(row, parties, desk.scope()),
                queries.history(id));
    }

    /** Agreements on joint prospecting between these companies that hold today. */
    public List<AgreementRow> agreements(DealRow deal) {
        return agreements.list(new AgreementFilter(deal.company(), AgreementType.JOINT, null)).stream()
                .filter(agreement -> agreement.holds() && agreement.companies().containsAll(deal.companies()))
                .toList();
    }

    DealRow row(long id, Scope scope) {
        return queries.find(id, scope).orElseThrow(() -> new LeadNotFound(id));
    }

    /** Everybody who leads at a party may move the deal; only a cross-sell manager of the whole company signs. */
    private static List<DealAction> actions(DealRow deal, List<DealParty> parties, Scope scope) {
        boolean mine = scope.may(Permission.DEAL_EDIT) && deal.companies().contains(scope.company());
        return DealMachine.possible(deal.status()).stream()
                .filter(action -> mine && (action != DealAction.SIGN || maySign(parties, scope)))
                .toList();
    }

    private static boolean maySign(List<DealParty> parties, Scope scope) {
        return scope.wholeCompany()
                && parties.stream().anyMatch(party -> party.company().equals(scope.company()) && !party.hasSigned());
    }
}
