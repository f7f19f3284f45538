package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.ProposeMetric;
import io.weft.kpi.RuleStatus;
import io.weft.kpi.rules.MetricCheck;
import io.weft.kpi.store.MetricStore;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The metric dictionary: what holds, what is proposed, who decides. A change never restates the past (SR-REC-19). */
@Service
@RequiredArgsConstructor
public class MetricBook {

    private final MetricStore store;
    private final KpiMonths months;
    private final AuditTrail audit;
    private final Clock clock;

    /** The metrics that hold today, by code. */
    @Transactional(readOnly = true)
    public Map<String, Metric> inForce() {
        return asOf(LocalDate.now(clock));
    }

    /** The metrics as they held on a day. */
    @Transactional(readOnly = true)
    public Map<String, Metric> asOf(LocalDate day) {
        var all = new LinkedHashMap<String, Metric>();
        store.inForce(day).forEach(metric -> all.put(metric.code(), metric));
        return all;
    }

    /** All versions, the newest first; not found when there are none. */
    @Transactional(readOnly = true)
    public List<Metric> versions(String code) {
        var versions = store.versions(code);
        if (versions.isEmpty()) {
            throw new KpiNotFound("metric " + code);
        }
        return versions;
    }

    /** Versions that wait for the second person. */
    @Transactional(readOnly = true)
    public List<Metric> waiting() {
        return store.waiting();
    }

    /** Measures somebody delivers, as of the last measuring. */
    @Transactional(readOnly = true)
    public Set<Measure> fed() {
        return months.all().stream()
                .filter(month -> month.measuredAt() != null)
                .findFirst()
                .map(month -> month.fed())
                .orElse(Set.of());
    }

    /** What stands in the way of a metric, and warnings. */
    @Transactional(readOnly = true)
    public List<KpiProblem> problems(ProposeMetric wanted) {
        return MetricCheck.problems(wanted.formula(), wanted.unit(), fed());
    }

    /** Puts a metric or a new version forward; answers the version. Throws {@link KpiRefused}. */
    @Transactional
    public int propose(ProposeMetric wanted, CurrentUser user) {
        if (wanted.from().isBefore(LocalDate.now(clock))) {
            throw new KpiRefused("from", "kpi.refused.past");
        }
        problems(wanted).stream().filter(KpiProblem::hard).findFirst().ifPresent(problem -> {
            throw new KpiRefused(problem.field(), problem.messageKey());
        });
        int version = store.propose(wanted, user.id(), OffsetDateTime.now(clock));
        audit.record(
                "metric.propose",
                "metric",
                wanted.code(),
                Map.of("version", version, "from", wanted.from().toString()));
        return version;
    }

    /** Approves or rejects; never by the proposer. */
    @Transactional
    public void decide(String code, int version, boolean approve, CurrentUser user) {
        Optional<Metric> found = store.find(code, version);
        var metric = found.orElseThrow(() -> new KpiNotFound("metric " + code + " version " + version));
        if (approve && metric.validFrom().isBefore(LocalDate.now(clock))) {
            throw new KpiRefused("version", "kpi.refused.past");
        }
        var status = approve ? RuleStatus.APPROVED : RuleStatus.REJECTED;
        if (!store.decide(metric, status, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("version", "kpi.refused.second-person");
        }
        audit.record("metric.decide", "metric", code, Map.of("version", version, "status", status.name()));
    }
}
