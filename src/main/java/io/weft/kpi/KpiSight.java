package io.weft.kpi;

import io.weft.access.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a viewer may see (2.3): agents their own, managers their units and people, a subsidiary its own company, the
 * group office all. The group's and the channels' figures hold several companies' and are the group office's.
 *
 * @param company the company all of which is seen
 * @param units {@code LIFE/P31}
 * @param agents {@code LIFE/L000017}
 */
public record KpiSight(boolean all, @Nullable String company, String[] units, String[] agents) {

    public static KpiSight of(Scope scope) {
        return new KpiSight(
                scope.seesAll(), scope.wholeCompany() ? scope.company() : null, scope.orgUnitKeys(), scope.agentKeys());
    }

    public boolean sees(Subject subject) {
        if (all) {
            return true;
        }
        return switch (subject.kind()) {
            case GROUP, CHANNEL -> false;
            case COMPANY -> subject.key().equals(company);
            case BRANCH, TEAM -> ofCompany(subject) || among(units, subject);
            case AGENT -> ofCompany(subject) || among(agents, subject);
        };
    }

    private boolean ofCompany(Subject subject) {
        return company != null && company.equals(subject.company());
    }

    private static boolean among(String[] keys, Subject subject) {
        return Arrays.binarySearch(keys, subject.key()) >= 0;
    }
}
