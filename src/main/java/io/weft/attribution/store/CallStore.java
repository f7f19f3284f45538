package io.weft.attribution.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of calls by their key. */
@Repository
@RequiredArgsConstructor
public class CallStore {

    private static final String BEGIN = """
            -- waits for a call under the same key that is still at work
            insert into attribution_call (user_id, key, request, answer, at)
            values (:user, :key, :request, '{}', :now)
                on conflict do nothing
            """;
    private static final String END = """
            update attribution_call
               set answer = :answer::jsonb
             where user_id = :user
               and key = :key
            """;
    private static final String FIND = """
            select request, answer::text as answer
              from attribution_call
             where user_id = :user
               and key = :key
            """;

    private final JdbcClient jdbc;

    /** A call that was made before. */
    public record Call(byte[] request, String answer) {}

    /** True for the first call under the key; it has to {@link #end} in the same transaction. */
    public boolean begin(long user, String key, byte[] request, OffsetDateTime now) {
        return jdbc.sql(BEGIN)
                        .param("user", user)
                        .param("key", key)
                        .param("request", request)
                        .param("now", now)
                        .update()
                == 1;
    }

    public void end(long user, String key, String answer) {
        jdbc.sql(END)
                .param("user", user)
                .param("key", key)
                .param("answer", answer)
                .update();
    }

    public Optional<Call> find(long user, String key) {
        return jdbc.sql(FIND)
                .param("user", user)
                .param("key", key)
                .query(Call.class)
                .optional();
    }

    public void forgetBefore(OffsetDateTime time) {
        jdbc.sql("delete from attribution_call where at < :time")
                .param("time", time)
                .update();
    }
}
