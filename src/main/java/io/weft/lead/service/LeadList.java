package io.weft.lead.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerLabel;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadEvent;
import io.weft.lead.LeadFilter;
import io.weft.lead.LeadLine;
import io.weft.lead.LeadNotFound;
import io.weft.lead.LeadRow;
import io.weft.lead.LeadStage;
import io.weft.lead.LeadView;
import io.weft.lead.Refusal;
import io.weft.lead.Seller;
import io.weft.lead.store.LeadHistory;
import io.weft.lead.store.LeadQueries;
import io.weft.lead.store.LeadRepository;
import io.weft.lead.store.SellerQueries;
import io.weft.platform.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows leads to those who gave and those who received them; a customer only as far as consents open him. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LeadList {

    private static final int PAGE_SIZE = 50;
    private static final int PER_STAGE = 20;

    private final LeadQueries queries;
    private final LeadRepository leads;
    private final LeadHistory history;
    private final LeadGates gates;
    private final LeadParts parts;
    private final SellerQueries sellers;
    private final CustomerDirectory directory;
    private final Clock clock;

    public Page<LeadLine> page(LeadFilter filter, Scope scope) {
        var rows = Page.cut(queries.page(filter, scope, PAGE_SIZE + 1), PAGE_SIZE, row -> Long.toString(row.id()));
        return new Page<>(named(rows.rows(), scope), rows.next());
    }

    /** The newest of each stage of the board. */
    public List<LeadLine> board(LeadFilter filter, Scope scope) {
        return named(queries.board(filter, scope, PER_STAGE), scope);
    }

    /** The leads of one customer within reach. */
    public List<LeadLine> of(long gcid, Scope scope) {
        return page(LeadFilter.of(directory.sight(gcid, scope).gcid()), scope).rows();
    }

    /** One lead as its page shows it to this viewer. */
    public LeadView view(long id, Desk desk) {
        LeadRow row = row(id, desk.scope());
        LeadLine line = named(List.of(row), desk.scope()).get(0);
        var details = queries.details(id);
        boolean open = line.customer() != null;
        return new LeadView(
                line,
                open && desk.scope().seesNames() ? details.evidence() : null,
                open ? details.lostReason() : null,
                details.applicationNo(),
                open ? details.policyNo() : null,
                details.acceptedAt() == null ? null : details.acceptedAt().toInstant(),
                details.extended(),
                details.accompanied(),
                details.queuedBehind(),
                parts.actions(row, desk),
                row.stage() == LeadStage.BLOCKED ? refusals(id) : List.of(),
                history.of(id).stream()
                        .map(event -> open ? event : sealed(event))
                        .toList());
    }

    /** A lead within reach. */
    public LeadRow row(long id, Scope scope) {
        return queries.find(id, scope).orElseThrow(() -> new LeadNotFound(id));
    }

    /** Whom the viewer may hand the lead to; nobody when it is not his to hand on. */
    public List<Seller> sellers(LeadView view) {
        return view.may(LeadAction.HAND_ON) ? sellers.of(view.lead().toCompany(), LocalDate.now(clock)) : List.of();
    }

    public int waiting(Scope scope) {
        return queries.waiting(scope);
    }

    /** The classes of products of a company, or of all. */
    public List<String> classes(@Nullable String company) {
        return queries.classes(company);
    }

    private List<Refusal> refusals(long id) {
        return leads.readById(id).map(gates::judge).orElse(List.of());
    }

    private List<LeadLine> named(List<LeadRow> rows, Scope scope) {
        Map<Long, CustomerLabel> labels =
                directory.labels(rows.stream().map(LeadRow::sourceRecordId).toList(), scope);
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> new LeadLine(
                        row,
                        labels.containsKey(row.sourceRecordId())
                                ? labels.get(row.sourceRecordId()).name()
                                : null,
                        row.windowEnd() == null ? null : ChronoUnit.DAYS.between(today, row.windowEnd())))
                .toList();
    }

    /** What somebody wrote may tell who it is about. */
    private static LeadEvent sealed(LeadEvent event) {
        return new LeadEvent(
                event.at(), event.by(), event.company(), event.action(), event.stage(), event.rule(), null, null);
    }
}
