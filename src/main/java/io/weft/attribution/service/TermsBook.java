package io.weft.attribution.service;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.TermsStatus;
import io.weft.attribution.TermsVersion;
import io.weft.attribution.rules.Authorities;
import io.weft.attribution.rules.GroupLines;
import io.weft.attribution.rules.ModeRules;
import io.weft.attribution.store.GroupQueries;
import io.weft.attribution.store.TermsStore;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Which rules hold for a receipt: those of the day it was received, so that a change never restates the past (SR-REC-19). */
@Service
@RequiredArgsConstructor
public class TermsBook {

    private static final String FIRST_LOAD = "FIRST_LOAD";

    private final TermsStore store;
    private final GroupQueries group;
    private final Parameters parameters;
    private final Clock clock;

    /** The version that holds today. */
    public TermsVersion current() {
        return asOf(LocalDate.now(clock));
    }

    /** The approved version that holds on a day. */
    public TermsVersion asOf(LocalDate day) {
        return approved().floorEntry(day).getValue();
    }

    /** The judges of all approved versions; one reading of rules, authorities and lines. */
    Judges judges() {
        return judges(approved());
    }

    /** The judges as they would be if these terms held from a day on. */
    Judges judgesWith(AttributionTerms terms, LocalDate from) {
        var versions = approved();
        versions.tailMap(from, true).clear();
        versions.put(from, new TermsVersion(0, from, terms, TermsStatus.PROPOSED, "", 0, "", "", null));
        return judges(versions);
    }

    private Judges judges(TreeMap<LocalDate, TermsVersion> versions) {
        var lines = new GroupLines(group.lines());
        var authorities = new Authorities(group.authorities());
        var start = start();
        int gap = gap();
        var judges = new TreeMap<LocalDate, Judges.Judge>();
        versions.forEach((from, version) -> judges.put(
                from,
                new Judges.Judge(version.version(), new ModeRules(version.terms(), lines, authorities, start, gap))));
        return new Judges(judges);
    }

    /** The first day whose receipts count ({@code P.rec.start}). */
    public LocalDate start() {
        var given = parameters.text("P.rec.start");
        return given.equals(FIRST_LOAD)
                ? group.yearOfFirstLoad().orElseGet(() -> LocalDate.now(clock).withDayOfYear(1))
                : LocalDate.parse(given);
    }

    /** Over how many days without cover a renewal is the same business ({@code P.att.gap}, PR-ATT-07). */
    int gap() {
        return parameters.intValue("P.att.gap");
    }

    private TreeMap<LocalDate, TermsVersion> approved() {
        var versions = new TreeMap<LocalDate, TermsVersion>();
        store.all().stream()
                .filter(version -> version.status() == TermsStatus.APPROVED)
                .forEach(version -> versions.putIfAbsent(version.validFrom(), version));
        return versions;
    }
}
