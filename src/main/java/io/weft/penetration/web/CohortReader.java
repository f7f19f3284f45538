package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Dimension;
import io.weft.penetration.KnownCodes;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what is asked about cohorts; an empty parameter counts as not given, a wrong one is refused. */
record CohortReader(MultiValueMap<String, String> sent, KnownCodes known, YearMonth today) {

    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    static final List<CohortSubject> BY = List.of(
            CohortSubject.ALL,
            CohortSubject.COMPANY,
            CohortSubject.CHANNEL,
            CohortSubject.CLASS,
            CohortSubject.ORG_UNIT,
            CohortSubject.AGENT);

    /** What a viewer may tell figures apart by: agents are told apart within a company only. */
    static List<CohortSubject> subjects(CohortMetric metric, Scope scope) {
        return BY.stream()
                .filter(by -> by != CohortSubject.CLASS || metric != CohortMetric.RETENTION)
                .filter(by -> by != CohortSubject.AGENT || scope.company() != null)
                .toList();
    }

    CohortLink link(Scope scope) {
        var metric = oneOf("metric", CohortMetric.values(), CohortMetric.PERSISTENCY_13);
        var by = oneOf("by", CohortSubject.values(), CohortSubject.ALL);
        return new CohortLink(
                metric,
                subjects(metric, scope).contains(by) ? by : CohortSubject.ALL,
                month("to", today),
                filter(metric));
    }

    private CohortFilter filter(CohortMetric metric) {
        return new CohortFilter(
                code("company", Dimension.COMPANY),
                code("channel", Dimension.CHANNEL),
                metric == CohortMetric.RETENTION ? "" : matching("class", "[\\p{L}\\p{N}_./-]{1,40}"),
                unit(),
                matching("agent", "-|[^/]{1,20}/[^/]{1,40}"));
    }

    private String code(String name, Dimension dimension) {
        var text = one(name);
        if (text != null
                && !text.equals(CohortFilter.NONE)
                && !known.of(dimension).contains(text)) {
            throw new WrongParameter(name, text);
        }
        return text == null ? "" : text;
    }

    private String unit() {
        var text = one("orgUnit");
        if (text == null || text.equals(CohortFilter.NONE)) {
            return text == null ? "" : text;
        }
        var plain = text.endsWith(CohortFilter.ALONE) ? text.substring(0, text.length() - 1) : text;
        if (!known.of(Dimension.ORG_UNIT).contains(plain)) {
            throw new WrongParameter("orgUnit", text);
        }
        return text;
    }

    private String matching(String name, String pattern) {
        var text = one(name);
        if (text != null && !text.matches(pattern)) {
            throw new WrongParameter(name, text);
        }
        return text == null ? "" : text;
    }

    /** A month there can be figures of. */
    YearMonth month(String name, YearMonth otherwise) {
        var text = one(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new WrongParameter(name, text);
        }
        var month = YearMonth.parse(text);
        if (month.isBefore(FIRST) || month.isAfter(today.plusYears(1))) {
            throw new WrongParameter(name, text);
        }
        return month;
    }

    CohortSide side() {
        return oneOf("side", CohortSide.values(), CohortSide.BASE);
    }

    @Nullable
    Long after() {
        var text = one("after");
        if (text != null && !text.matches("\\d{1,18}")) {
            throw new WrongParameter("after", text);
        }
        return text == null ? null : Long.valueOf(text);
    }

    private <E extends Enum<E>> E oneOf(String name, E[] values, E otherwise) {
        var text = one(name);
        return text == null
                ? otherwise
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new WrongParameter(name, text));
    }

    private @Nullable String one(String name) {
        return new SliceParameters(sent, known).one(name);
    }
}
