package io.weft.kpi.rules;

import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.policy.CohortSubject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the codes in which other modules answer.
 *
 * @param units what kind each unit is, by {@code LIFE/P31}; head offices are not there
 */
public record SubjectCodes(Map<String, SubjectKind> units) {

    /** How other modules are asked, so that everybody who is measured is in one of the answers. */
    public static final List<CohortSubject> ASKED = List.of(
            CohortSubject.ALL,
            CohortSubject.COMPANY,
            CohortSubject.CHANNEL,
            CohortSubject.UNIT_TREE,
            CohortSubject.AGENT);

    public SubjectCodes {
        units = Map.copyOf(units);
    }

    /** Nobody for contracts without one, and for head offices, which are their company. */
    public @Nullable Subject of(CohortSubject by, @Nullable String code) {
        if (by == CohortSubject.ALL) {
            return Subject.group();
        }
        var kind = code == null ? null : kind(by, code);
        return kind == null ? null : new Subject(kind, code);
    }

    private @Nullable SubjectKind kind(CohortSubject by, String code) {
        return switch (by) {
            case COMPANY -> SubjectKind.COMPANY;
            case CHANNEL -> SubjectKind.CHANNEL;
            case UNIT_TREE -> units.get(code);
            case AGENT -> SubjectKind.AGENT;
            case ALL, CLASS, ORG_UNIT -> null;
        };
    }
}
