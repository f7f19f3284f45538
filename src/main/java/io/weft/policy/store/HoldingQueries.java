package io.weft.policy.store;

import io.weft.customer.CustomerSight;
import io.weft.policy.HeldContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts of one customer, as far as a viewer's sight reaches. */
@Repository
@RequiredArgsConstructor
public class HoldingQueries {

    /** Whole records that are open, and of the others the contracts the viewer's own company sold. */
    private static final String SEEN = """
            select c.company, c.contract_no, coalesce(p.name, c.product) as product,
                   c.since, c.until, c.premium, c.status, c.active_from, c.active_to,
                   coalesce(c.active_from <= :today and :today < c.active_to, false) as active,
                   coalesce(c.active_from <= :today and :today < c.active_to
                            and c.active_to <= :today + :soon, false) as expiring
              from (select company, policy_no as contract_no, product, holder_id, selling_company,
                           effective_date as since, expiry_date as until, annual_premium as premium, status,
                           active_from, active_to
                      from policy_policy
                     where holder_id = any(:records)
                    union all
                    select company, holding_no, product, holder_id, selling_company,
                           opened_on, closed_on, null,
                           case when closed_on is null or closed_on > :today then 'OPEN' else 'CLOSED' end,
                           active_from, active_to
                      from policy_holding
                     where holder_id = any(:records)) c
              left join catalog_product p on p.company = c.company and p.code = c.product
             where c.holder_id = any(:open) or c.selling_company = :company
             order by c.company, c.since desc, c.contract_no
             limit 500
            """;

    private final JdbcClient jdbc;

    /** Contracts in sight; {@code company} is the viewer's own. */
    public List<HeldContract> seen(CustomerSight sight, @Nullable String company, LocalDate today, int soonDays) {
        var records = new java.util.TreeSet<Long>(sight.openRecords());
        records.addAll(sight.basicRecords());
        return jdbc.sql(SEEN)
                .param("records", records.toArray(Long[]::new))
                .param("open", sight.openRecords().toArray(Long[]::new))
                .param("company", company == null ? "" : company)
                .param("today", today)
                .param("soon", soonDays)
                .query(HoldingQueries::contract)
                .list();
    }

    private static HeldContract contract(ResultSet row, int number) throws SQLException {
        return new HeldContract(
                row.getString("company"),
                row.getString("contract_no"),
                row.getString("product"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBigDecimal("premium"),
                row.getString("status"),
                row.getBoolean("active"),
                row.getBoolean("expiring"),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_to", LocalDate.class));
    }
}
