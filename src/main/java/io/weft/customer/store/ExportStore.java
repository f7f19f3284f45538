package io.weft.customer.store;

import io.weft.customer.CustomerExportFile;
import io.weft.customer.ExportFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps finished exports where every node finds them. */
@Repository
@RequiredArgsConstructor
public class ExportStore {

    private static final String KEEP = """
            insert into customer_export (job_id, user_id, file_name, format, row_count, content)
            values (:job, :user, :name, :format, :rows, :content)
            on conflict (job_id) do update
               set content = excluded.content, row_count = excluded.row_count, created_at = now()
            """;

    private static final String FIND =
            "select file_name, format, row_count, content from customer_export where job_id = :job and user_id = :user";
    private static final String FORGET = "delete from customer_export where created_at < :day";

    private final JdbcClient jdbc;

    public void keep(UUID job, long user, CustomerExportFile file) {
        jdbc.sql(KEEP)
                .param("job", job)
                .param("user", user)
                .param("name", file.name())
                .param("format", file.format().name())
                .param("rows", file.rows())
                .param("content", file.content())
                .update();
    }

    /** The file of this user's job. */
    public Optional<CustomerExportFile> find(UUID job, long user) {
        return jdbc.sql(FIND)
                .param("job", job)
                .param("user", user)
                .query((row, n) -> new CustomerExportFile(
                        row.getString("file_name"),
                        ExportFormat.valueOf(row.getString("format")),
                        row.getInt("row_count"),
                        row.getBytes("content")))
                .optional();
    }

    public void forgetBefore(Instant day) {
        jdbc.sql(FORGET).param("day", day.atOffset(ZoneOffset.UTC)).update();
    }
}
