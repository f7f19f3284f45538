package io.weft.kpi.store;

import io.weft.kpi.Bulletin;
import io.weft.kpi.BulletinDraft;
import io.weft.kpi.BulletinEdition;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of bulletins, and the editions that were published; those the database never lets change. */
@Repository
@RequiredArgsConstructor
public class BulletinStore {

    private static final String EDITIONS = """
            select b.period, b.edition, b.reason, b.words ->> 'headline' as headline, coalesce(u.name, '') as publisher,
                   b.published_at, count(r.told_at) as told, count(r.read_at) as read
              from kpi_bulletin b
              left join access_user u on u.id = b.published_by
              left join kpi_bulletin_reader r on r.bulletin_id = b.id
             group by b.id, u.name
             order by b.period desc, b.edition desc
            """;
    private static final String ONE = """
            select b.id, b.period, b.edition, b.corrects, b.reason, b.words, b.figures, coalesce(u.name, '') as publisher,
                   b.published_at
              from kpi_bulletin b
              left join access_user u on u.id = b.published_by
             where b.period = :period and (:edition = 0 or b.edition = :edition)
             order by b.edition desc
             limit 1
            """;
    private static final String DRAFT = """
            select d.period, d.edition, d.corrects, d.reason, d.words, d.figures, coalesce(u.name, '') as changer, d.changed_at,
                   d.row_version
              from kpi_bulletin_draft d
              left join access_user u on u.id = d.changed_by
             where d.period = :period
            """;
    private static final String BEGIN = """
            insert into kpi_bulletin_draft (period, edition, corrects, reason, words, figures, changed_by, changed_at)
            values (:period, :edition, :corrects, :reason, :words::jsonb, :figures::jsonb, :user, :now)
                on conflict (period) do nothing
            """;
    private static final String WRITE = """
            update kpi_bulletin_draft
               set words = :words::jsonb, changed_by = :user, changed_at = :now, row_version = row_version + 1
             where period = :period and row_version = :version
            """;
    private static final String DRAW = """
            update kpi_bulletin_draft
               set figures = :figures::jsonb, changed_by = :user, changed_at = :now, row_version = row_version + 1
             where period = :period
            """;
    private static final String PUBLISH = """
            with gone as (
                delete from kpi_bulletin_draft
                 where period = :period and row_version = :version
                returning period, edition, corrects, reason, words, figures)
            insert into kpi_bulletin (period, edition, corrects, reason, words, figures, published_by, published_at)
            select period, edition, corrects, reason, words, figures, :user, :now from gone
            returning id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Who does something to a bulletin, and when. */
    public record By(long user, OffsetDateTime at) {}

    /** All editions, the latest month and edition first. */
    public List<BulletinEdition> editions() {
        return jdbc.sql(EDITIONS).query(BulletinEdition.class).list();
    }

    /** An edition of a month, the one in force when {@code edition} is 0. */
    public Optional<Bulletin> find(YearMonth month, int edition) {
        return jdbc.sql(ONE)
                .param("period", month.atDay(1))
                .param("edition", edition)
                .query(this::bulletinRow)
                .optional();
    }

    /** Months something is being written for. */
    public List<YearMonth> drafted() {
        return jdbc.sql("select period from kpi_bulletin_draft").query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .toList();
    }

    public Optional<BulletinDraft> draft(YearMonth month) {
        return jdbc.sql(DRAFT)
                .param("period", month.atDay(1))
                .query(this::draftRow)
                .optional();
    }

    /** Begins the first edition of a month; false when there is a draft already. */
    public boolean begin(BulletinFigures figures, By by) {
        return begin(figures.month(), null, "", new Content(BulletinWords.none(), figures, by));
    }

    /** Begins an edition that takes the place of another, from what stands there; false when there is a draft already. */
    public boolean correct(Bulletin earlier, String reason, By by) {
        return begin(earlier.month(), earlier, reason, new Content(earlier.words(), earlier.figures(), by));
    }

    private record Content(BulletinWords words, BulletinFigures figures, By by) {}

    private boolean begin(YearMonth month, @Nullable Bulletin earlier, String reason, Content content) {
        return jdbc.sql(BEGIN)
                        .param("period", month.atDay(1))
                        .param("edition", earlier == null ? 1 : earlier.edition() + 1)
                        .param("corrects", earlier == null ? null : earlier.id())
                        .param("reason", reason)
                        .param("words", json.writeValueAsString(content.words()))
                        .param("figures", json.writeValueAsString(content.figures()))
                        .param("user", content.by().user())
                        .param("now", content.by().at())
                        .update()
                == 1;
    }

    /** Keeps the words of a draft; false when somebody else changed it since. */
    public boolean write(YearMonth month, int version, BulletinWords words, By by) {
        return jdbc.sql(WRITE)
                        .param("period", month.atDay(1))
                        .param("version", version)
                        .param("words", json.writeValueAsString(words))
                        .param("user", by.user())
                        .param("now", by.at())
                        .update()
                == 1;
    }

    /** Puts new figures under the words of a draft. */
    public boolean draw(BulletinFigures figures, By by) {
        return jdbc.sql(DRAW)
                        .param("period", figures.month().atDay(1))
                        .param("figures", json.writeValueAsString(figures))
                        .param("user", by.user())
                        .param("now", by.at())
                        .update()
                == 1;
    }

    public boolean discard(YearMonth month) {
        return jdbc.sql("delete from kpi_bulletin_draft where period = :period")
                        .param("period", month.atDay(1))
                        .update()
                == 1;
    }

    /** Makes an edition of the draft, from now on unchangeable; answers its id, nothing when the draft has changed since. */
    public Optional<Long> publish(YearMonth month, int version, By by) {
        return jdbc.sql(PUBLISH)
                .param("period", month.atDay(1))
                .param("version", version)
                .param("user", by.user())
                .param("now", by.at())
                .query(Long.class)
                .optional();
    }

    private Bulletin bulletinRow(ResultSet row, int number) throws SQLException {
        return new Bulletin(
                row.getLong("id"),
                row.getObject("period", LocalDate.class),
                row.getInt("edition"),
                row.getObject("corrects", Long.class),
                row.getString("reason"),
                json.readValue(row.getString("words"), BulletinWords.class),
                json.readValue(row.getString("figures"), BulletinFigures.class),
                row.getString("publisher"),
                row.getObject("published_at", OffsetDateTime.class));
    }

    private BulletinDraft draftRow(ResultSet row, int number) throws SQLException {
        return new BulletinDraft(
                row.getObject("period", LocalDate.class),
                row.getInt("edition"),
                row.getObject("corrects", Long.class),
                row.getString("reason"),
                json.readValue(row.getString("words"), BulletinWords.class),
                json.readValue(row.getString("figures"), BulletinFigures.class),
                row.getString("changer"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getInt("row_version"));
    }
}
