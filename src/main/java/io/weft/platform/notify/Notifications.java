package io.weft.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends and keeps the messages of the bell. A message belongs to one user and nobody else reads it. */
@Service
@RequiredArgsConstructor
public class Notifications {

    /** More than this many unread ones are not counted, only said to be many. */
    private static final int COUNT_LIMIT = 100;

    private static final String SEND = """
            insert into platform_notification (user_id, message_key, args, link, created_at)
            values (:user, :key, :args, :link, :now)
            """;
    private static final String UNREAD = """
            select count(*)
              from (select 1
                      from platform_notification
                     where user_id = :user
                       and read_at is null
                     limit :limit) unread
            """;
    private static final String PAGE = """
            -- newest first, from before the last one seen
            select id, message_key, args, link, created_at, read_at
              from platform_notification
             where user_id = :user
               and id < :before
             order by id desc
             limit :size
            """;
    private static final String READ_ONE = """
            update platform_notification
               set read_at = coalesce(read_at, :now)
             where id = :id
               and user_id = :user
            returning id, message_key, args, link, created_at, read_at
            """;
    private static final String READ_ALL = """
            update platform_notification
               set read_at = :now
             where user_id = :user
               and read_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * @param messageKey text with {@code {0}}, {@code {1}} … for the args
     * @param link a page of ours, such as {@code /jobs/…}; null when there is nothing to open
     */
    @Transactional
    public void send(long userId, String messageKey, List<?> args, @Nullable String link) {
        jdbc.sql(SEND)
                .param("user", userId)
                .param("key", messageKey)
                .param("args", args.stream().map(String::valueOf).toArray(String[]::new))
                .param("link", link)
                .param("now", now())
                .update();
    }

    /** How many are unread, at most 100. */
    public int unread(long userId) {
        return jdbc.sql(UNREAD)
                .param("user", userId)
                .param("limit", COUNT_LIMIT)
                .query(Integer.class)
                .single();
    }

    public List<Notification> page(long userId, long before, int size) {
        return jdbc.sql(PAGE)
                .param("user", userId)
                .param("before", before)
                .param("size", size)
                .query(Notifications::row)
                .list();
    }

    /** Marks one as read and returns it; empty when it is not this user's. */
    @Transactional
    public Optional<Notification> read(long userId, long id) {
        return jdbc.sql(READ_ONE)
                .param("id", id)
                .param("user", userId)
                .param("now", now())
                .query(Notifications::row)
                .optional();
    }

    @Transactional
    public int readAll(long userId) {
        return jdbc.sql(READ_ALL).param("user", userId).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Notification row(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                row.getString("message_key"),
                Arrays.asList((String[]) row.getArray("args").getArray()),
                row.getString("link"),
                instant(row, "created_at"),
                row.getObject("read_at") == null ? null : instant(row, "read_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
