package io.weft.penetration.web;

import io.weft.penetration.People;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of cohorts, and the addresses around it.
 *
 * @param to the last month in which its cohorts are assessed
 */
record CohortLink(CohortMetric metric, CohortSubject by, YearMonth to, CohortFilter filter) {

    static final int MONTHS = 24;

    /** In addresses, as filters of penetration are called. */
    static final Map<CohortSubject, String> NAMES = Map.of(
            CohortSubject.COMPANY, "company",
            CohortSubject.CHANNEL, "channel",
            CohortSubject.CLASS, "class",
            CohortSubject.ORG_UNIT, "orgUnit",
            CohortSubject.AGENT, "agent");

    /** The cohorts shown. */
    CohortQuestion question() {
        var last = metric.assessedIn(to);
        return new CohortQuestion(metric, last.minusMonths(MONTHS - 1L), last, by, filter);
    }

    String page() {
        return whole("/cohorts");
    }

    String csv() {
        return whole("/cohorts/figures.csv");
    }

    /** The page narrowed to a code of a subject, told apart by it no longer; units go one level down. */
    String into(CohortSubject subject, String code) {
        var next =
                subject == CohortSubject.ORG_UNIT && !code.endsWith(CohortFilter.ALONE) ? subject : CohortSubject.ALL;
        return new CohortLink(metric, next, to, filter.with(subject, code)).page();
    }

    /** The page without a filter. */
    String without(CohortSubject subject) {
        return new CohortLink(metric, by, to, filter.with(subject, "")).page();
    }

    CohortLink narrowed(CohortSubject subject, @Nullable String code) {
        return subject == CohortSubject.ALL
                ? this
                : new CohortLink(metric, by, to, filter.with(subject, code == null ? CohortFilter.NONE : code));
    }

    /** The policies behind a number, or the customers. */
    String behind(YearMonth first, YearMonth last, CohortSide side) {
        if (metric == CohortMetric.RETENTION) {
            return stayed(last, side);
        }
        return address("/cohorts/policies")
                .queryParam("month", first)
                .queryParam("until", last)
                .queryParam("side", side)
                .encode()
                .toUriString();
    }

    private String stayed(YearMonth month, CohortSide side) {
        return switch (side) {
            case PART -> people(month.atEndOfMonth(), new People(People.Kind.STAYED, null, null));
            case MISSED -> people(month.atEndOfMonth(), new People(People.Kind.LEFT, null, null));
            case BASE, OTHER_BASE, OTHER_PART ->
                people(month.atEndOfMonth(), new People(People.Kind.START, null, null));
        };
    }

    /** Of those who began in a month and were active at its end, who still were at the end of another. */
    String stayedSince(YearMonth began, YearMonth end) {
        return UriComponentsBuilder.fromUriString(people(
                        end.atEndOfMonth(),
                        new People(People.Kind.SINCE, null, began.atEndOfMonth().toString())))
                .queryParam("first", began)
                .build(true)
                .toUriString();
    }

    private String people(LocalDate day, People people) {
        var address = UriComponentsBuilder.fromPath("/penetration/people")
                .queryParam("asOf", day)
                .queryParam("segment", "PERSON")
                .queryParam("who", people.kind());
        if (people.second() != null) {
            address.queryParam(SliceLink.TO, people.second());
        }
        filter.given().forEach((subject, code) -> address.queryParam(NAMES.get(subject), code));
        return address.encode().toUriString();
    }

    private String whole(String path) {
        return address(path).encode().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("metric", metric)
                .queryParam("by", by)
                .queryParam("to", to);
        filter.given().forEach((subject, code) -> address.queryParam(NAMES.get(subject), List.of(code)));
        return address;
    }
}
