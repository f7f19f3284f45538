package io.weft.policy.store;

import io.weft.customer.CustomerSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer bought and when there was trouble, as far as a viewer's sight reaches. */
@Repository
@RequiredArgsConstructor
public class PurchaseQueries {

    /** Whole records that are open, and of the others the contracts the viewer's own company sold. */
    private static final String BOUGHT = """
            select c.company, coalesce(p.name, c.product) as product, p.series, p.class, p.need,
                   coalesce(ch.name, c.channel) as channel, c.premium_mode, c.bought_on, c.active_from,
                   least(c.active_to, date '9999-12-31') as active_to,
                   case when c.status in ('GRACE', 'SUSPENDED') then coalesce(c.status_date, c.active_from) end as unpaid_since
              from (select company, product, holder_id, selling_company, channel, premium_mode,
                           coalesce(application_date, issue_date) as bought_on, active_from, active_to, status, status_date
                      from policy_policy
                     where holder_id = any(:records)
                    union all
                    select company, product, holder_id, selling_company, channel, null, opened_on, active_from, active_to,
                           'OPEN', null
                      from policy_holding
                     where holder_id = any(:records)) c
              left join catalog_product p on p.company = c.company and p.code = c.product
              left join catalog_channel ch on ch.code = c.channel
             where c.holder_id = any(:open) or c.selling_company = :company
             order by c.bought_on desc, c.company, c.product
             limit 500
            """;

    private static final String COMPLAINTS = """
            select valid_from, coalesce(valid_until + 1, date '9999-12-31') as until
              from customer_restriction
             where source_record_id = any(:open)
               and reason = 'COMPLAINT'
            """;

    private final JdbcClient jdbc;

    /** Latest purchase first; {@code company} is the viewer's own. */
    public List<Purchase> bought(CustomerSight sight, @Nullable String company) {
        var records = new ArrayList<>(sight.openRecords());
        records.addAll(sight.basicRecords());
        return jdbc.sql(BOUGHT)
                .param("records", records.toArray(Long[]::new))
                .param("open", sight.openRecords().toArray(Long[]::new))
                .param("company", company == null ? "" : company)
                .query(PurchaseQueries::purchase)
                .list();
    }

    /** When complaints of the customer were open, at the companies open to the viewer. */
    public List<Complaint> complaints(CustomerSight sight) {
        return jdbc.sql(COMPLAINTS)
                .param("open", sight.openRecords().toArray(Long[]::new))
                .query((row, n) -> new Complaint(
                        row.getObject("valid_from", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        return new Purchase(
                row.getString("company"),
                row.getString("product"),
                row.getString("series"),
                row.getString("class"),
                row.getString("need"),
                row.getString("channel"),
                row.getString("premium_mode"),
                row.getObject("bought_on", LocalDate.class),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_to", LocalDate.class),
                row.getObject("unpaid_since", LocalDate.class));
    }

    /**
     * One contract, as it was bought.
     *
     * @param activeFrom null when it never was active
     * @param unpaidSince premium has been outstanding since; null when it is not
     */
    public record Purchase(
            String company,
            String product,
            @Nullable String series,
            @Nullable String productClass,
            @Nullable String need,
            String channel,
            @Nullable String premiumMode,
            LocalDate boughtOn,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            @Nullable LocalDate unpaidSince) {

        public boolean activeOn(LocalDate day) {
            return activeFrom != null && activeTo != null && !activeFrom.isAfter(day) && day.isBefore(activeTo);
        }
    }

    /** A complaint; {@code until} is the first day it no longer holds. */
    public record Complaint(LocalDate from, LocalDate until) {}
}
