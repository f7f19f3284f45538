package io.weft.customer;

import io.weft.access.service.Accounts;
import io.weft.support.ForeignRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer, a contact, a task, a view, a job and a feed of the P&C company, tried by people of the life company. */
public class OtherPeoplesRecords implements ForeignRecords {

    private static final String CONTACT = """
            insert into customer_contact (company, contact_no, source_record_id, user_id, at, mode, summary)
            select s.company, 'FOREIGN-' || s.gcid, s.id, :user, now(), 'PHONE', 'theirs'
              from customer_source_record s where s.gcid = :gcid
            returning id
            """;

    private static final String TASK = """
            insert into customer_task (source_record_id, title, due_on, assignee_user_id, created_by)
            select s.id, 'theirs', current_date, :user, :user from customer_source_record s where s.gcid = :gcid
            returning id
            """;

    private static final String VIEW = """
            insert into customer_saved_view (user_id, name, query) values (:user, 'foreign ' || :gcid, '') returning id
            """;

    private static final String TAG = """
            insert into customer_tag (source_record_id, company, dimension, value, confidence, observed_on, source, user_id)
            select s.id, s.company, 'VEHICLE', 'ONE', 0.4, current_date, 'AGENT_GUESS', :user
              from customer_source_record s where s.gcid = :gcid
            returning id
            """;

    private static final String BATCH = """
            insert into customer_task_batch (company, title, due_on, source, created_by)
            values ('PC', 'theirs ' || :gcid, current_date, '/penetration/people', :user)
            returning id
            """;

    private static final String JOB = """
            insert into platform_job (id, type, lane, title, status, requested_by)
            values (:id, 'feed', 'feeds', 'theirs', 'DONE', :user)
            """;

    private static final String RUN = """
            insert into platform_feed_run (job_id, kind, company, file_name, status) values (:id, 'customers', 'PC', 'theirs', 'DONE')
            """;

    @Override
    public List<Foreign> in(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        CustomersForTests customers = new CustomersForTests(jdbc, context.getBean(Accounts.class));
        long owner = customers.userId("pc");
        long gcid = customers.of("pc", "别人");
        UUID feed = UUID.randomUUID();
        jdbc.sql(JOB).param("id", feed).param("user", owner).update();
        jdbc.sql(RUN).param("id", feed).update();
        List<Foreign> records = new ArrayList<>();
        long batch = added(jdbc, BATCH, owner, gcid);
        for (String login : List.of("agent", "branch", "subsidiary")) {
            records.add(new Foreign("/customers/{gcid}", Map.of("gcid", gcid), login));
            records.add(new Foreign("/api/v1/customers/{gcid}", Map.of("gcid", gcid), login));
            records.add(new Foreign("/tasks/batches/{id}", Map.of("id", batch), login));
            records.add(new Foreign("/feeds/{id}", Map.of("id", feed), login));
            records.add(new Foreign("/api/v1/feeds/{id}", Map.of("id", feed), login));
        }
        long contact = added(jdbc, CONTACT, owner, gcid);
        long task = added(jdbc, TASK, owner, gcid);
        long view = added(jdbc, VIEW, owner, gcid);
        records.add(new Foreign("/contacts/{id}", Map.of("id", contact), "agent"));
        records.add(new Foreign(
                "/customers/{gcid}/tags/{id}", Map.of("gcid", gcid, "id", added(jdbc, TAG, owner, gcid)), "agent"));
        records.add(new Foreign("/tasks/{id}", Map.of("id", task), "agent"));
        records.add(new Foreign("/customers/views/{id}", Map.of("id", view), "agent"));
        records.add(new Foreign("/jobs/{id}", Map.of("id", feed), "agent"));
        return records;
    }

    private static long added(JdbcClient jdbc, String insert, long user, long gcid) {
        return jdbc.sql(insert)
                .param("user", user)
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }
}
