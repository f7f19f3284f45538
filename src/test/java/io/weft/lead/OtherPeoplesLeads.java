package io.weft.lead;

import io.weft.support.ForeignRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead, its visit, a waiver and a joint deal between two companies, tried by people of a third. */
public class OtherPeoplesLeads implements ForeignRecords {

    private static final String LEAD = """
            insert into lead_lead (gcid, source_record_id, mode, sale_type, source, from_company, from_user, to_company, line,
                                   product_class, stage, evidence, offered_at)
            select gcid, id, 'REFERRAL', 'NEW', 'SELF', company, :giver, :to, 'PC', 'FOREIGN', 'OFFERED', 'theirs', now()
              from customer_source_record where gcid = :gcid
            returning id
            """;

    private static final String VISIT = """
            insert into lead_visit (lead_id, host_user, host_company, specialist_user, specialist_company, planned_at, created_at)
            select id, from_user, from_company, :seller, to_company, now(), now() from lead_lead where id = :lead
            returning id
            """;

    private static final String DEAL = """
            with deal as (
                insert into lead_joint_deal (deal_no, gcid, source_record_id, title, company, created_by, created_at)
                select 'FOREIGN-' || gcid, gcid, id, 'theirs', company, 1, now() from customer_source_record where gcid = :gcid
                returning id, company)
            insert into lead_joint_party (deal_id, company, share_bp) select id, company, 0 from deal
            returning deal_id
            """;

    @Override
    public List<Foreign> in(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        LeadsForTests leads = new LeadsForTests(jdbc);
        String giver = leads.seller(leads.company("LIFE"));
        String pc = leads.company("PC");
        String seller = leads.seller(pc);
        long gcid = leads.customer(giver, "别人家");
        long lead = jdbc.sql(LEAD)
                .param("giver", leads.userId(giver))
                .param("to", pc)
                .param("gcid", gcid)
                .query(Long.class)
                .single();
        long visit = jdbc.sql(VISIT)
                .param("seller", leads.userId(seller))
                .param("lead", lead)
                .query(Long.class)
                .single();
        long deal = jdbc.sql(DEAL).param("gcid", gcid).query(Long.class).single();
        List<Foreign> records = new ArrayList<>();
        for (String login : List.of("agent", "branch", "subsidiary")) {
            records.add(new Foreign("/leads/{id}", Map.of("id", lead), login));
            records.add(new Foreign("/visits/{id}", Map.of("id", visit), login));
        }
        records.add(new Foreign("/deals/{id}", Map.of("id", deal), "subsidiary"));
        return records;
    }
}
