package io.weft.customer;

import io.weft.access.service.Accounts;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts customers into the database that belong to an account, as if it had entered them. */
public class CustomersForTests {

    private static final AtomicLong NUMBER = new AtomicLong(700_000_000L);

    private static final String PARTY = "insert into customer_party (gcid, kind) values (:gcid, 'PERSON')";
    private static final String RECORD = """
            insert into customer_source_record
                   (company, source_key, gcid, own_gcid, kind, name, name_norm, name_forms, created_by_user)
            values (:company, :key, :gcid, :gcid, 'PERSON', :name, :name, array[:name], :owner)
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    public CustomersForTests(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A person the account looks after, known to the account's company. */
    public long of(String login, String name) {
        var user = accounts.byLogin(login).orElseThrow().user();
        long gcid = NUMBER.incrementAndGet();
        jdbc.sql(PARTY).param("gcid", gcid).update();
        jdbc.sql(RECORD)
                .param("company", user.company())
                .param("key", "T" + gcid)
                .param("gcid", gcid)
                .param("name", name)
                .param("owner", user.id())
                .update();
        return gcid;
    }

    public long userId(String login) {
        return accounts.byLogin(login).orElseThrow().user().id();
    }

    /** How many contacts a customer has. */
    public int contacts(long gcid) {
        return jdbc.sql(
                        "select count(*) from customer_contact c join customer_source_record s on s.id = c.source_record_id where s.gcid = :gcid")
                .param("gcid", gcid)
                .query(Integer.class)
                .single();
    }

    /** The latest contact of a customer. */
    public long latestContact(long gcid) {
        return jdbc.sql(
                        "select max(c.id) from customer_contact c join customer_source_record s on s.id = c.source_record_id where s.gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    /** The latest task about a customer. */
    public long latestTask(long gcid) {
        return jdbc.sql(
                        "select max(t.id) from customer_task t join customer_source_record s on s.id = t.source_record_id where s.gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    public String taskStatus(long task) {
        return jdbc.sql("select status from customer_task where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }
}
