package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Customers who let a company share what it knows for cross-selling (M-40). */
@Repository
class ConsentSource extends StatementSource {

    private static final Set<Measure> MEASURES = Set.of(Measure.SHARING_CUSTOMERS);

    private static final String SHARING = """
            with sharing as (
                select distinct r.company, r.gcid
                  from customer_consent k
                  join customer_source_record r on r.id = k.source_record_id
                  join customer_party q on q.gcid = r.gcid
                 where k.purpose = 'SHARE_XSELL'
                   and k.status = 'GIVEN'
                   and k.given_at::date <= :until
                   and (k.expires_at is null or k.expires_at > :until)
                   and q.kind <> 'ORG'
                   -- a value and no condition: as a condition the planner makes a list of everybody's contracts first
                   and coalesce((select true from policy_contract c
                                  where c.holder_id = r.id and c.active_from <= :until and c.active_to > :until
                                  limit 1), false))
            select 'COMPANY' as kind, company as subject, '' as side, count(*) as sharing_customers
              from sharing
             group by company
             union all
            select 'GROUP', 'GROUP', '', count(distinct gcid) from sharing
            """;

    ConsentSource(FactRows rows) {
        super(rows, MEASURES, "customer_consent", SHARING);
    }
}
