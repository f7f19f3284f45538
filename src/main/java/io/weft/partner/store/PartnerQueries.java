package io.weft.partner.store;

import io.weft.partner.PartnerFilter;
import io.weft.partner.PartnerRow;
import io.weft.platform.sql.Sql;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads partners for lists. */
@Repository
@RequiredArgsConstructor
public class PartnerQueries {

    private static final String PAGE = """
            -- the list's next page: an empty parameter does not narrow it
            select code, name, uscc, licence_no, type, cooperating_company, since
              from partner_partner
             where :type in ('', coalesce(type, ''))
               and (name ilike :like or code ilike :like or licence_no ilike :like)
               and code > :after
             order by code
             limit :limit
            """;

    private final JdbcClient jdbc;

    /** The rows the filter lets through, in the order of their codes. */
    public List<PartnerRow> page(PartnerFilter filter, int limit) {
        return jdbc.sql(PAGE)
                .param("type", Sql.orEmpty(filter.type()))
                .param("like", Sql.containing(filter.q()))
                .param("after", Sql.orEmpty(filter.after()))
                .param("limit", limit)
                .query(PartnerRow.class)
                .list();
    }
}
