package io.weft.lead.store;

import io.weft.lead.Seller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who sells for a company, and who leads its cross-selling. */
@Repository
@RequiredArgsConstructor
public class SellerQueries {

    private static final String SELLERS = """
            select u.id as "user", u.name, u.agent_no, a.practice_reg_no, a.leave_date,
                   (select count(*) from lead_lead l
                     where l.to_user = u.id and l.stage in ('OFFERED', 'ACCEPTED', 'WORKING', 'PROPOSED'))::int as open_leads
              from access_user u
              join workforce_agent a on a.company = u.company and a.agent_no = u.agent_no
             where u.status = 'ACTIVE'
            """;

    private static final String OF_COMPANY = SELLERS + """
               and u.company = :company
               and (a.leave_date is null or a.leave_date > :day)
             order by open_leads, u.name
             limit 200
            """;

    private static final String ONE = SELLERS + " and u.id = :user and u.company = :company";

    private static final String REGISTERED = """
            select exists (select from workforce_agent a
                            where a.company = :company and a.agent_no = :agent and a.practice_reg_no is not null
                              and (a.leave_date is null or a.leave_date > :day))
            """;

    private static final String WITH_ROLE = """
            select distinct u.id
              from access_user u
              join access_role_grant g on g.user_id = u.id
             where u.status = 'ACTIVE'
               and g.role = :role
               and coalesce(g.company, u.company) = :company
               and g.valid_from <= :day
               and (g.valid_to is null or g.valid_to >= :day)
             limit 50
            """;

    private static final String NAME = "select name from access_user where id = :id";

    private final JdbcClient jdbc;

    /** Whom the company's leads can be handed to, those with the fewest first. */
    public List<Seller> of(String company, LocalDate day) {
        return jdbc.sql(OF_COMPANY)
                .param("company", company)
                .param("day", day)
                .query(Seller.class)
                .list();
    }

    public Optional<Seller> one(long user, String company) {
        return jdbc.sql(ONE)
                .param("user", user)
                .param("company", company)
                .query(Seller.class)
                .optional();
    }

    public boolean isRegistered(String company, @Nullable String agentNo, LocalDate day) {
        return jdbc.sql(REGISTERED)
                .param("company", company)
                .param("agent", agentNo == null ? "" : agentNo)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The people who hold a role at a company. */
    public List<Long> withRole(String company, String role, LocalDate day) {
        return jdbc.sql(WITH_ROLE)
                .param("role", role)
                .param("company", company)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    public Optional<String> name(long user) {
        return jdbc.sql(NAME).param("id", user).query(String.class).optional();
    }
}
