package io.weft.access;

/** How far a grant reaches, from narrow to wide (domain 2.2). */
public enum ScopeLevel {
    /** Records where the user is owner or assignee. */
    OWN,
    /** The user's and the subordinates'. */
    TEAM,
    /** An organisation unit and everything below it. */
    ORG,
    /** A whole subsidiary. */
    SUB,
    /** The whole group. */
    GRP;

    public boolean atLeast(ScopeLevel other) {
        return compareTo(other) >= 0;
    }

    public ScopeLevel widest(ScopeLevel other) {
        return atLeast(other) ? this : other;
    }
}
