package io.weft.customer.store;

import io.weft.access.AgentRef;
import io.weft.customer.ContactCursor;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.ContactRow;
import io.weft.customer.MyMonth;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the contact log. */
@Repository
@RequiredArgsConstructor
public class ContactQueries {

    private static final String TIMELINE = """
            select c.id, c.company, c.at, c.mode, c.direction, c.purpose, c.summary, c.outcome, c.next_on, coalesce(c.needs, '{}') as needs,
                   c.other_line_need, c.late, coalesce(u.name, c.agent_no) as author,
                   c.user_id is not distinct from :viewer as mine
              from customer_contact c
              join customer_source_record s on s.id = c.source_record_id
              left join access_user u on u.id = c.user_id
             where s.gcid = :gcid
               and c.company = any(:companies)
               and (c.at, c.id) < (:beforeAt, :beforeId)
             order by c.at desc, c.id desc
             limit :limit
            """;

    private static final String MONTH = """
            select count(*) as contacts,
                   count(*) filter (where c.late) as late,
                   count(*) filter (where c.other_line_need is null) as open_needs,
                   count(*) filter (where c.other_line_need) as needs_found,
                   count(distinct s.gcid) as customers
              from customer_contact c
              join customer_source_record s on s.id = c.source_record_id
             where (c.user_id = :user
                    or c.user_id is null and c.company = :company and c.agent_no = :agent)
               and c.at >= :from and c.at < :until
            """;

    private static final String GCID = """
            select s.gcid from customer_contact c join customer_source_record s on s.id = c.source_record_id
             where c.id = :id
            """;

    private static final String COMPANY = "select company from customer_source_record where id = :id";

    private final JdbcClient jdbc;

    /** The newest contacts of one customer that these companies entered, before a position. */
    public List<ContactRow> timeline(Timeline ask) {
        return jdbc.sql(TIMELINE)
                .param("gcid", ask.gcid())
                .param("companies", ask.companies())
                .param("viewer", ask.viewer())
                .param("beforeAt", ask.before().at().atOffset(ZoneOffset.UTC))
                .param("beforeId", ask.before().id())
                .param("limit", ask.limit())
                .query(ContactQueries::row)
                .list();
    }

    /** What a user logged, or a core system told of the user's agent number, with a time in [from, until). */
    public MyMonth month(long user, @Nullable AgentRef agent, Instant from, Instant until) {
        return jdbc.sql(MONTH)
                .param("user", user)
                .param("company", agent == null ? "" : agent.company())
                .param("agent", agent == null ? "" : agent.agentNo())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new MyMonth(
                        row.getInt("contacts"),
                        row.getInt("late"),
                        row.getInt("open_needs"),
                        row.getInt("needs_found"),
                        row.getInt("customers")))
                .single();
    }

    /** Whose contact it is. */
    public long gcid(long contact) {
        return jdbc.sql(GCID).param("id", contact).query(Long.class).single();
    }

    /** Whose record of a customer it is. */
    public String companyOf(long sourceRecord) {
        return jdbc.sql(COMPANY).param("id", sourceRecord).query(String.class).single();
    }

    private static ContactRow row(ResultSet row, int n) throws SQLException {
        return new ContactRow(
                row.getLong("id"),
                row.getString("company"),
                row.getObject("at", OffsetDateTime.class),
                ContactMode.valueOf(row.getString("mode")),
                code(ContactDirection.class, row.getString("direction")),
                code(ContactPurpose.class, row.getString("purpose")),
                row.getString("summary"),
                code(ContactOutcome.class, row.getString("outcome")),
                day(row.getDate("next_on")),
                List.of((String[]) row.getArray("needs").getArray()),
                row.getObject("other_line_need", Boolean.class),
                row.getBoolean("late"),
                row.getString("author"),
                row.getBoolean("mine"));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** One question to the timeline. */
    public record Timeline(long gcid, String[] companies, long viewer, ContactCursor before, int limit) {}
}
