package io.weft.customer.store;

import io.weft.customer.TagSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tags: the current one of a source gives way to the next and is kept as history. */
@Repository
@RequiredArgsConstructor
public class TagBatch {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('customer_tag/' || :record, 20))";

    private static final String SAME = """
               source_record_id = :record and dimension = :dimension and source = :source and company = :company
               and channel = :channel and ended_at is null
            """;

    private static final String UNCHANGED = """
            select id from customer_tag
             where %s and value = :value and confidence = :confidence and observed_on = :on
               and user_id is not distinct from :user
            """.formatted(SAME);

    private static final String END = """
            update customer_tag set ended_at = :now, end_reason = 'REPLACED'
             where %s
            returning id
            """.formatted(SAME);

    private static final String ADD = """
            insert into customer_tag (source_record_id, company, dimension, value, confidence, observed_on, source, channel,
                                      user_id, agent_no, entered_at, reason)
            values (:record, :company, :dimension, :value, :confidence, :on, :source, :channel, :user, :agent, :now, :reason)
            returning id
            """;

    private static final String FOLLOW = "update customer_tag set replaced_by = :id where id = :before";

    private static final String CHANNEL = """
            select coalesce(max(channel), '') from workforce_agent where company = :company and agent_no = :agent
            """;

    private static final String TAKE_BACK = """
            update customer_tag set ended_at = :now, end_reason = 'TAKEN_BACK'
             where id = :id and user_id = :user and ended_at is null
            """;

    private static final String BRING_BACK = """
            update customer_tag set ended_at = null, end_reason = null, replaced_by = null
             where replaced_by = :id and end_reason = 'REPLACED'
            """;

    private final JdbcClient jdbc;

    /** Sets a tag and answers its number; the same word of the same person on the same day is there already. */
    public long set(NewTag tag, OffsetDateTime now) {
        jdbc.sql(LOCK).param("record", tag.record()).query().listOfRows();
        String channel = channel(tag.author());
        return bound(UNCHANGED, tag, channel).query(Long.class).optional().orElseGet(() -> {
            Optional<Long> before =
                    bound(END, tag, channel).param("now", now).query(Long.class).optional();
            long id = bound(ADD, tag, channel)
                    .param("agent", tag.author().agentNo())
                    .param("now", now)
                    .param("reason", tag.reason())
                    .query(Long.class)
                    .single();
            before.ifPresent(
                    old -> jdbc.sql(FOLLOW).param("id", id).param("before", old).update());
            return id;
        });
    }

    /** Whether there was such a current tag of the user's; the one it had replaced holds again. */
    public boolean takeBack(long id, long record, long user, OffsetDateTime now) {
        jdbc.sql(LOCK).param("record", record).query().listOfRows();
        int taken = jdbc.sql(TAKE_BACK)
                .param("id", id)
                .param("user", user)
                .param("now", now)
                .update();
        if (taken == 1) {
            jdbc.sql(BRING_BACK).param("id", id).update();
        }
        return taken == 1;
    }

    private String channel(ContactAuthor author) {
        return jdbc.sql(CHANNEL)
                .param("company", author.company())
                .param("agent", author.agentNo() == null ? "" : author.agentNo())
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, NewTag tag, String channel) {
        return jdbc.sql(sql)
                .param("record", tag.record())
                .param("company", tag.author().company())
                .param("dimension", tag.dimension())
                .param("value", tag.value())
                .param("confidence", tag.confidence())
                .param("on", tag.observedOn())
                .param("source", tag.source().name())
                .param("channel", channel)
                .param("user", tag.author().userId());
    }

    /**
     * A statement to keep.
     *
     * @param reason of a steward; null for everybody else
     */
    public record NewTag(
            long record,
            ContactAuthor author,
            String dimension,
            String value,
            BigDecimal confidence,
            LocalDate observedOn,
            TagSource source,
            @Nullable String reason) {}
}
