package io.weft.platform.feed.store;

import io.weft.platform.crypto.Cipher;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedReject;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows; what was sent is encrypted because it may hold personal data. */
@Repository
@RequiredArgsConstructor
public class FeedRejects {

    private static final String CONTEXT = "feed.reject";

    private static final String ADD = """
            insert into platform_feed_reject (run, line, column_name, message_key, message_args, raw)
            values (?, ?, ?, ?, cast(? as text[]), ?)
            """;

    private static final String PAGE = """
            select line, column_name, message_key, message_args, raw from platform_feed_reject
             where run = :run and line > :after order by line limit :limit
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Cipher cipher;
    private final JsonMapper json;

    public void add(long run, List<FeedReject> rejects) {
        template.batchUpdate(ADD, rejects, 1000, (statement, reject) -> {
            statement.setLong(1, run);
            statement.setLong(2, reject.line());
            statement.setString(3, reject.column());
            statement.setString(4, reject.problem().messageKey());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", reject.problem().args().toArray()));
            statement.setBytes(6, cipher.encrypt(json.writeValueAsString(reject.fields()), CONTEXT));
        });
    }

    /** @param clear whether the reader may see the rows as sent */
    public List<FeedReject> page(long run, long after, int limit, boolean clear) {
        return jdbc.sql(PAGE)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query((rs, n) -> new FeedReject(
                        rs.getLong("line"),
                        rs.getString("column_name"),
                        new FeedProblem(rs.getString("message_key"), Arrays.asList((String[])
                                rs.getArray("message_args").getArray())),
                        clear ? fields(rs.getBytes("raw")) : List.of()))
                .list();
    }

    private List<String> fields(byte[] raw) {
        return Arrays.asList(json.readValue(cipher.decrypt(raw, CONTEXT), String[].class));
    }

    public void forget(long run) {
        jdbc.sql("delete from platform_feed_reject where run = :run")
                .param("run", run)
                .update();
    }
}
