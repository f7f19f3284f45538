package io.weft.kpi.store;

import io.weft.kpi.KpiSight;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.platform.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is measured, as far as the viewer may see. */
@Repository
@RequiredArgsConstructor
public class SubjectQueries {

    private static final String COLUMNS = """
            select s.kind, s.subject, s.company, s.name, s.name_en, s.parent_kind, s.parent
              from kpi_subject s
            """;
    private static final String SEEN = COLUMNS + """
             where s.kind = :kind
               and (:all or s.company = :company and s.kind <> 'CHANNEL'
                    or s.kind in ('BRANCH', 'TEAM') and s.subject = any (:units)
                    or s.kind = 'AGENT' and s.subject = any (:agents))
               and (s.name ilike :q or s.subject ilike :q)
             order by s.subject
             limit :size
            """;
    private static final String ONE = COLUMNS + " where s.kind = :kind and s.subject = :subject";
    private static final String BELOW = COLUMNS + """
             where s.parent_kind = :kind and s.parent = :subject
             order by s.kind, s.subject
             limit :size
            """;
    private static final String UNITS =
            "select company || '/' || code as unit, kind from kpi_unit where kind is not null";
    private static final String NAMED = COLUMNS + " where s.kind = :kind and s.subject = any (:subjects)";

    private final JdbcClient jdbc;

    /** Those of a kind the viewer may see, in the order of their keys. */
    public List<SubjectName> page(SubjectKind kind, KpiSight sight, @Nullable String q, int size) {
        return jdbc.sql(SEEN)
                .param("kind", kind.name())
                .param("all", sight.all())
                .param("company", Sql.orEmpty(sight.company()))
                .param("units", sight.units())
                .param("agents", sight.agents())
                .param("q", Sql.containing(q))
                .param("size", size)
                .query(SubjectName.class)
                .list();
    }

    public Optional<SubjectName> find(Subject subject) {
        return jdbc.sql(ONE)
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .query(SubjectName.class)
                .optional();
    }

    /** Those directly below one. */
    public List<SubjectName> below(Subject subject, int size) {
        return jdbc.sql(BELOW)
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .param("size", size)
                .query(SubjectName.class)
                .list();
    }

    /** What kind each unit is, by {@code LIFE/P31}; head offices are not measured. */
    public Map<String, SubjectKind> unitKinds() {
        var kinds = new HashMap<String, SubjectKind>();
        jdbc.sql(UNITS).query(row -> {
            kinds.put(row.getString("unit"), SubjectKind.valueOf(row.getString("kind")));
        });
        return kinds;
    }

    /** The names of some of a kind. */
    public List<SubjectName> named(SubjectKind kind, Collection<String> subjects) {
        return jdbc.sql(NAMED)
                .param("kind", kind.name())
                .param("subjects", subjects.toArray(String[]::new))
                .query(SubjectName.class)
                .list();
    }
}
