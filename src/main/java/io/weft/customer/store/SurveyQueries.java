package io.weft.customer.store;

import io.weft.customer.SurveyAnswer;
import io.weft.customer.SurveyType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads answers to surveys. */
@Repository
@RequiredArgsConstructor
public class SurveyQueries {

    private static final String OF = """
            select company, type, score, answered_at, occasion
              from customer_survey
             where source_record_id = any(:records)
             order by answered_at desc, id desc
             limit :most
            """;

    private final JdbcClient jdbc;

    /** What was answered under these source records, the latest first. */
    public List<SurveyAnswer> of(Collection<Long> records, int most) {
        return jdbc.sql(OF)
                .param("records", records.toArray(Long[]::new))
                .param("most", most)
                .query(SurveyQueries::answer)
                .list();
    }

    private static SurveyAnswer answer(ResultSet row, int n) throws SQLException {
        return new SurveyAnswer(
                row.getString("company"),
                SurveyType.valueOf(row.getString("type")),
                row.getInt("score"),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getString("occasion"));
    }
}
