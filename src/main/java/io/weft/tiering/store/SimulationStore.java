package io.weft.tiering.store;

import io.weft.tiering.RuleSet;
import io.weft.tiering.SimulationView;
import io.weft.tiering.WhatIf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What-ifs that were kept. */
@Repository
@RequiredArgsConstructor
public class SimulationStore {

    private static final String SELECT = """
            select s.id, s.name, s.version, s.made_at, s.rules, s.result, coalesce(u.name, '') as maker
              from tiering_simulation s
              left join access_user u on u.id = s.made_by
            """;
    private static final String KEEP = """
            insert into tiering_simulation (name, version, rules, result, made_by, made_at)
            values (:name, :version, :rules::jsonb, :result::jsonb, :user, :now)
            returning id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** The newest first. */
    public List<SimulationView> latest(int limit) {
        return jdbc.sql(SELECT + " order by s.id desc limit :limit")
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    public Optional<SimulationView> find(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** What is kept, by whom and when. */
    public record Keeping(String name, int version, RuleSet rules, WhatIf result, long user, OffsetDateTime now) {}

    public long keep(Keeping keeping) {
        return jdbc.sql(KEEP)
                .param("name", keeping.name())
                .param("version", keeping.version())
                .param("rules", json.writeValueAsString(keeping.rules()))
                .param("result", json.writeValueAsString(keeping.result()))
                .param("user", keeping.user())
                .param("now", keeping.now())
                .query(Long.class)
                .single();
    }

    public boolean forget(long id) {
        return jdbc.sql("delete from tiering_simulation where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private SimulationView row(ResultSet row, int number) throws SQLException {
        return new SimulationView(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getString("maker"),
                json.readValue(row.getString("rules"), RuleSet.class),
                json.readValue(row.getString("result"), WhatIf.class));
    }
}
