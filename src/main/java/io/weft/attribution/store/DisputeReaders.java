package io.weft.attribution.store;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to hear of a dispute. */
@Repository
@RequiredArgsConstructor
public class DisputeReaders {

    private static final String HOLDERS = """
            select distinct u.id
              from access_role_grant g
              join access_user u on u.id = g.user_id and u.status = 'ACTIVE'
             where g.role = any (:roles)
               and g.valid_from <= :today
               and (g.valid_to is null or g.valid_to >= :today)
            """;
    private static final String MANAGERS = HOLDERS + " and coalesce(g.company, u.company) = any (:companies)";

    private static final String PARTIES = """
            select array[credited_company, writer_company] from attribution_claim where id = :claim
            """;

    private final JdbcClient jdbc;

    /** The cross-sell managers of both companies of a claim. */
    public List<Long> managers(long claim, LocalDate today) {
        var companies = (String[]) jdbc.sql(PARTIES)
                .param("claim", claim)
                .query((row, n) -> row.getArray(1).getArray())
                .single();
        return jdbc.sql(MANAGERS)
                .param("roles", new String[] {"R03"})
                .param("companies", companies)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** Everybody with one of these roles. */
    public List<Long> holders(LocalDate today, String... roles) {
        return jdbc.sql(HOLDERS)
                .param("roles", roles)
                .param("today", today)
                .query(Long.class)
                .list();
    }
}
