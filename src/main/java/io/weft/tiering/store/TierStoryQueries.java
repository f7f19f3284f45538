package io.weft.tiering.store;

import io.weft.tiering.CustomerFacts;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Standing;
import io.weft.tiering.TierMove;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where one customer stands and how he came there. */
@Repository
@RequiredArgsConstructor
public class TierStoryQueries {

    private static final String FIND = """
            select s.*
              from tiering_standing s
             where s.viewer = :viewer
               and s.gcid = :gcid
            """;
    private static final String MOVES = """
            select m.from_tier as "from", m.to_tier as "to", m.day, m.at, m.cause, m.version
              from tiering_move m
             where m.viewer = :viewer
               and m.gcid = :gcid
             order by m.id desc
             limit :limit
            """;
    private static final String EDGES =
            "select r.edges from tiering_run r where r.status = 'PUBLISHED' and r.edges is not null order by r.id desc limit 1";
    private static final String BEGUN = "select exists (select from tiering_standing)";

    private final JdbcClient jdbc;

    /** Facts as they stood when he was last looked at; what depends on the day is seen from the given one. */
    public Optional<Standing> find(String viewer, long gcid, LocalDate day) {
        return jdbc.sql(FIND)
                .param("viewer", viewer)
                .param("gcid", gcid)
                .query((row, number) -> standing(row, day))
                .optional();
    }

    /** The latest first. */
    public List<TierMove> moves(String viewer, long gcid, int limit) {
        return jdbc.sql(MOVES)
                .param("viewer", viewer)
                .param("gcid", gcid)
                .param("limit", limit)
                .query(TierMove.class)
                .list();
    }

    /** Edges of the fifths at the latest run, as JSON. */
    public Optional<String> edges() {
        return jdbc.sql(EDGES).query(String.class).optional();
    }

    /** Whether tiers were ever given. */
    public boolean begun() {
        return jdbc.sql(BEGUN).query(Boolean.class).single();
    }

    private static Standing standing(ResultSet row, LocalDate day) throws SQLException {
        return new Standing(
                row.getString("viewer"),
                row.getLong("gcid"),
                facts(row, day),
                row.getBigDecimal("counted"),
                row.getString("reached"),
                row.getString("tier"),
                row.getInt("below"),
                row.getInt("version"),
                row.getBoolean("overridden"),
                row.getObject("entered_on", LocalDate.class));
    }

    private static CustomerFacts facts(ResultSet row, LocalDate day) throws SQLException {
        return new CustomerFacts(
                day,
                premium(row),
                row.getInt("series_held"),
                row.getInt("needs_met"),
                row.getObject("since", LocalDate.class),
                fen(row.getBigDecimal("income")),
                row.getInt("contacts"),
                row.getBoolean("in_force"),
                row.getBoolean("blocked"),
                row.getBoolean("deceased"),
                row.getInt("contracts_36m"),
                row.getObject("last_purchase", LocalDate.class),
                row.getObject("last_contact", LocalDate.class),
                row.getString("channel"),
                List.of((String[]) row.getArray("companies").getArray()));
    }

    private static Map<PremiumKind, Long> premium(ResultSet row) throws SQLException {
        var premium = new EnumMap<PremiumKind, Long>(PremiumKind.class);
        for (var kind : PremiumKind.values()) {
            premium.put(
                    kind,
                    row.getBigDecimal("premium_" + kind.name().toLowerCase())
                            .movePointRight(2)
                            .longValueExact());
        }
        return premium;
    }

    private static @Nullable Long fen(@Nullable BigDecimal money) {
        return money == null ? null : money.movePointRight(2).longValueExact();
    }
}
