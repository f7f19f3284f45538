package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.ProposeScheme;
import io.weft.kpi.RuleStatus;
import io.weft.kpi.Scheme;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.SchemeTemplate;
import io.weft.kpi.rules.SchemeCheck;
import io.weft.kpi.store.SchemeStore;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schemes subjects are scored by: the group's, one for all (SR-KPI-06); proposed by one, decided by another. */
@Service
@RequiredArgsConstructor
public class SchemeDesk {

    private static final List<String> CUSTOMER_ITEMS = List.of("M-10", "M-11", "M-12", "M-13", "M-31");
    private static final int WHOLE = 100;
    private static final int CUSTOMER_WEIGHT = 5;
    private static final int PENETRATION_WEIGHT = 20;

    private final SchemeStore store;
    private final MetricBook metrics;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<Scheme> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Scheme one(String code, int version) {
        return store.find(code, version).orElseThrow(() -> new KpiNotFound("scheme " + code + " version " + version));
    }

    /** The schemes that hold on a day, the youngest first. */
    @Transactional(readOnly = true)
    public List<Scheme> inForce(LocalDate day) {
        return store.inForce(day);
    }

    /** Where metrics are used, for the dictionary. */
    @Transactional(readOnly = true)
    public List<Scheme> using(String metric) {
        return store.all().stream()
                .filter(scheme -> scheme.status() != RuleStatus.REJECTED)
                .filter(scheme ->
                        scheme.items().stream().anyMatch(item -> item.metric().equals(metric)))
                .toList();
    }

    /** The items of a template, by the weights of {@code P.kpi.*}. */
    public List<SchemeItem> template(SchemeTemplate template) {
        return switch (template) {
            case COMPANY ->
                List.of(
                        item("M-07", parameters.intValue("P.kpi.volume")),
                        item("M-03", parameters.intValue("P.kpi.penetration")));
            case CHANNEL_INDIV -> sellers(parameters.intValue("P.kpi.weight.indiv"));
            case CHANNEL_GROUP -> sellers(parameters.intValue("P.kpi.weight.group"));
            case CHANNEL_THIRD -> sellers(parameters.intValue("P.kpi.weight.third"));
            case BRANCH, TEAM, AGENT -> sellers(parameters.intValue("P.kpi.weight.indiv"));
        };
    }

    /** Cross-sell at its weight, penetration, the five customer figures, and new business for what is left. */
    private List<SchemeItem> sellers(int crossSell) {
        var items = new ArrayList<SchemeItem>();
        items.add(item("M-07", crossSell));
        int others = CUSTOMER_WEIGHT * CUSTOMER_ITEMS.size() + PENETRATION_WEIGHT;
        items.add(item("M20-FYP", WHOLE - crossSell - others));
        items.add(item("M-02", PENETRATION_WEIGHT));
        CUSTOMER_ITEMS.forEach(code -> items.add(item(code, CUSTOMER_WEIGHT)));
        return items;
    }

    private SchemeItem item(String metric, int weight) {
        return new SchemeItem(
                metric, BigDecimal.valueOf(weight), parameters.decimal("P.kpi.cap"), parameters.decimal("P.kpi.floor"));
    }

    /** What stands in the way of a scheme, and warnings. */
    @Transactional(readOnly = true)
    public List<KpiProblem> problems(ProposeScheme wanted) {
        return new SchemeCheck(metrics.inForce(), metrics.fed()).problems(wanted);
    }

    /** Puts a scheme forward; answers the version. Throws {@link KpiRefused} when the check finds something in the way. */
    @Transactional
    public int propose(ProposeScheme wanted, CurrentUser user) {
        if (wanted.from().isBefore(LocalDate.now(clock))) {
            throw new KpiRefused("from", "kpi.refused.past");
        }
        if (problems(wanted).stream().anyMatch(KpiProblem::hard)) {
            throw new KpiRefused("items", "kpi.refused.scheme");
        }
        int version = store.propose(wanted, user.id(), OffsetDateTime.now(clock));
        audit.record("scheme.propose", "scheme", wanted.code(), Map.of("version", version));
        return version;
    }

    /** Approves or rejects; never by the proposer, and only what still passes the check. */
    @Transactional
    public void decide(Scheme scheme, boolean approve, CurrentUser user) {
        if (approve && scheme.validFrom().isBefore(LocalDate.now(clock))) {
            throw new KpiRefused("version", "kpi.refused.past");
        }
        if (approve && problems(asProposed(scheme)).stream().anyMatch(KpiProblem::hard)) {
            throw new KpiRefused("items", "kpi.refused.scheme");
        }
        var status = approve ? RuleStatus.APPROVED : RuleStatus.REJECTED;
        if (!store.decide(scheme, status, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("version", "kpi.refused.second-person");
        }
        audit.record(
                "scheme.decide", "scheme", scheme.code(), Map.of("version", scheme.version(), "status", status.name()));
    }

    /** The scheme as it was put forward. */
    public ProposeScheme asProposed(Scheme scheme) {
        return new ProposeScheme(
                scheme.code(),
                scheme.name(),
                scheme.kind(),
                scheme.channels(),
                scheme.mode(),
                scheme.span(),
                scheme.items(),
                scheme.validFrom(),
                scheme.note());
    }
}
