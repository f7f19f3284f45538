package io.weft.kpi;

import java.util.List;

/** Who is measured, planned for and scored. A branch is a province or city unit with all below it, a team a unit of agents. */
public enum SubjectKind {
    GROUP,
    COMPANY,
    CHANNEL,
    BRANCH,
    TEAM,
    AGENT;

    /** The key of the only subject of kind GROUP. */
    public static final String WHOLE = "GROUP";

    /** The kinds that get scorecards, from the top down. */
    public static List<SubjectKind> scored() {
        return List.of(COMPANY, CHANNEL, BRANCH, TEAM, AGENT);
    }

    /** A part of one company, whose key begins with the company's code. */
    public boolean isInCompany() {
        return this == BRANCH || this == TEAM || this == AGENT;
    }

    public String messageKey() {
        return "kpi.kind." + name();
    }
}
