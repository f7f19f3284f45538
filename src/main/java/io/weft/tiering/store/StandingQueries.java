package io.weft.tiering.store;

import io.weft.tiering.CustomerFacts;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.StandingRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where customers stand. */
@Repository
@RequiredArgsConstructor
public class StandingQueries {

    private static final String ROWS = """
            select gcid, home_company, home_unit, counted as premium, value / 10000.0 as value, potential / 10000.0 as potential
              from tiering_standing
             where viewer = ''
               and gcid = any(:gcids)
             order by gcid
            """;
    private static final String ONE = "select * from tiering_standing where viewer = :viewer and gcid = :gcid";

    private final JdbcClient jdbc;

    /** These customers as the group sees them. */
    public List<StandingRow> rows(List<Long> gcids) {
        return jdbc.sql(ROWS)
                .param("gcids", gcids.toArray(Long[]::new))
                .query(StandingRow.class)
                .list();
    }

    /** What is known of one customer to a viewer, with tenure and recency as of a day; empty viewer for the group. */
    public Optional<CustomerFacts> facts(long gcid, String viewer, LocalDate day) {
        return jdbc.sql(ONE)
                .param("viewer", viewer)
                .param("gcid", gcid)
                .query((row, n) -> facts(row, day))
                .optional();
    }

    private static CustomerFacts facts(ResultSet row, LocalDate day) throws SQLException {
        var premium = new EnumMap<PremiumKind, Long>(PremiumKind.class);
        for (var kind : PremiumKind.values()) {
            premium.put(kind, fen(row.getBigDecimal("premium_" + kind.name().toLowerCase(Locale.ROOT))));
        }
        var income = row.getBigDecimal("income");
        return new CustomerFacts(
                day,
                premium,
                row.getInt("series_held"),
                row.getInt("needs_met"),
                row.getObject("since", LocalDate.class),
                income == null ? null : fen(income),
                row.getInt("contacts"),
                row.getBoolean("in_force"),
                row.getBoolean("blocked"),
                row.getBoolean("deceased"),
                row.getInt("contracts_36m"),
                row.getObject("last_purchase", LocalDate.class),
                row.getObject("last_contact", LocalDate.class),
                row.getString("channel"),
                Arrays.asList((String[]) row.getArray("companies").getArray()));
    }

    private static long fen(BigDecimal money) {
        return money.movePointRight(2).longValueExact();
    }
}
