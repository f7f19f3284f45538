package io.weft.kpi.store;

import io.weft.kpi.AnswerAppeal;
import io.weft.kpi.Appeal;
import io.weft.kpi.Subject;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals against scores. */
@Repository
@RequiredArgsConstructor
public class AppealStore {

    private static final String SELECT = """
            select a.id, a.period, a.subject_kind, a.subject, a.reason, a.made_by, coalesce(m.name, '') as maker, a.made_at,
                   a.answer, a.accepted, a.points, coalesce(w.name, '') as answerer, a.answered_at
              from kpi_appeal a
              left join access_user m on m.id = a.made_by
              left join access_user w on w.id = a.answered_by
            """;
    private static final String MAKE = """
            insert into kpi_appeal (period, subject_kind, subject, reason, made_by, made_at)
            values (:period, :kind, :subject, :reason, :user, :now)
                on conflict do nothing
            """;
    private static final String ANSWER = """
            update kpi_appeal
               set answer = :answer, accepted = :accepted, points = :points, answered_by = :user, answered_at = :now
             where id = :id and answer is null and made_by <> :user
            """;

    private final JdbcClient jdbc;

    /** False when one is open already. */
    public boolean make(YearMonth month, Subject subject, String reason, By by) {
        return jdbc.sql(MAKE)
                        .param("period", month.atDay(1))
                        .param("kind", subject.kind().name())
                        .param("subject", subject.key())
                        .param("reason", reason)
                        .param("user", by.user())
                        .param("now", by.at())
                        .update()
                == 1;
    }

    /** Who does something, and when. */
    public record By(long user, OffsetDateTime at) {}

    public boolean answer(AnswerAppeal answer, By by) {
        return jdbc.sql(ANSWER)
                        .param("id", answer.id())
                        .param("answer", answer.answer())
                        .param("accepted", answer.accepted())
                        .param("points", answer.points())
                        .param("user", by.user())
                        .param("now", by.at())
                        .update()
                == 1;
    }

    public Optional<Appeal> find(long id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(Appeal.class)
                .optional();
    }

    public List<Appeal> of(YearMonth month, Subject subject) {
        return jdbc.sql(SELECT + " where a.period = :period and a.subject_kind = :kind and a.subject = :subject"
                        + " order by a.id desc")
                .param("period", month.atDay(1))
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .query(Appeal.class)
                .list();
    }

    /** Those of a month nobody answered yet. */
    public List<Appeal> open(YearMonth month) {
        return jdbc.sql(SELECT + " where a.period = :period and a.answer is null order by a.id")
                .param("period", month.atDay(1))
                .query(Appeal.class)
                .list();
    }
}
