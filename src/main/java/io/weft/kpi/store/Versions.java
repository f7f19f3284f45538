package io.weft.kpi.store;

/** Statements over tables of versions: {@code code, version, status, valid_from, proposed_by}. */
final class Versions {

    private static final String IN_FORCE = """
             where (%1$s.code, %1$s.version) in (select distinct on (code) code, version
                                                   from %2$s
                                                  where status = 'APPROVED' and valid_from <= :day
                                                  order by code, valid_from desc, version desc)
            """;

    private static final String DECIDE = """
            update %s
               set status = :status, decided_by = :user, decided_at = :now
             where code = :code and version = :version
               and status = 'PROPOSED'
               and proposed_by <> :user
            """;

    private Versions() {}

    /** Narrows a query, in which the table goes by a short name, to the version of each code that holds on {@code :day}. */
    static String inForce(String name, String table) {
        return IN_FORCE.formatted(name, table);
    }

    /** Approves or refuses what waits; touches no row when the proposer decides (AC-02). */
    static String decide(String table) {
        return DECIDE.formatted(table);
    }
}
