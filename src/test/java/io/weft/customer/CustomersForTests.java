package io.weft.customer;

import io.weft.access.service.Accounts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts customers into the database that belong to an account, as if it had entered them. */
public class CustomersForTests {

    private static final AtomicLong NUMBER = new AtomicLong(700_000_000L);

    private static final String PARTY = "insert into customer_party (gcid, kind) values (:gcid, 'PERSON')";
    private static final String RECORD = """
            insert into customer_source_record
                   (company, source_key, gcid, own_gcid, kind, name, name_norm, created_by_user)
            values (:company, :key, :gcid, :gcid, 'PERSON', :name, :name, :owner)
            """;

    private static final String FED_CONTACT = """
            insert into customer_contact (company, contact_no, source_record_id, agent_no, at, mode, direction, summary, next_on)
            select :company, :no, s.id, :agent, :at, 'PHONE', 'OUT', :summary, :next
              from customer_source_record s where s.gcid = :gcid
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

    /** A contact as the core system of the account's company fed it, with the day of the next one. */
    public void fedContact(long gcid, String login, String summary, LocalDate nextOn) {
        jdbc.sql("update access_user set agent_no = coalesce(agent_no, 'T1') where login = :login")
                .param("login", login)
                .update();
        accounts.forget(userId(login));
        var agent = Objects.requireNonNull(
                accounts.byLogin(login).orElseThrow().user().agent());
        jdbc.sql(FED_CONTACT)
                .param("company", agent.company())
                .param("agent", agent.agentNo())
                .param("no", "T" + NUMBER.incrementAndGet())
                .param("gcid", gcid)
                .param("at", nextOn.minusDays(3))
                .param("summary", summary)
                .param("next", nextOn)
                .update();
    }

    /** How often the bell of an account said something. */
    public int notifications(String login, String messageKey) {
        return jdbc.sql("select count(*) from platform_notification where user_id = :user and message_key = :key")
                .param("user", userId(login))
                .param("key", messageKey)
                .query(Integer.class)
                .single();
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
