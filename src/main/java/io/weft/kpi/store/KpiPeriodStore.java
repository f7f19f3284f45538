package io.weft.kpi.store;

import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Measure;
import io.weft.kpi.PeriodState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of the KPI; the database lets them only go on. */
@Repository
@RequiredArgsConstructor
public class KpiPeriodStore {

    private static final String SELECT = """
            select p.period, p.state, p.measured_at, p.facts, p.fed, p.scored_at, p.appeal_until, p.final_asked_by,
                   coalesce(a.name, '') as asker
              from kpi_period p
              left join access_user a on a.id = p.final_asked_by
            """;
    private static final String OPEN = """
            insert into kpi_period (period) values (:period) on conflict (period) do nothing
            """;
    private static final String MEASURED = """
            update kpi_period
               set measured_at = :now, facts = :facts, fed = :fed
             where period = :period and state = 'RUNNING'
            """;
    private static final String FREEZE = """
            update kpi_period
               set state = 'FROZEN', frozen_by = :user, frozen_at = :now
             where period = :period and state = 'RUNNING' and measured_at is not null
            """;
    private static final String SCORED = """
            update kpi_period
               set state = 'SCORED', scored_at = :now
             where period = :period and state in ('FROZEN', 'SCORED')
            """;
    private static final String APPEAL = """
            update kpi_period
               set state = 'APPEAL', appeal_until = :until
             where period = :period and state = 'SCORED'
            """;
    private static final String ASK = """
            update kpi_period
               set final_asked_by = :user, final_asked_at = :now
             where period = :period and state = 'APPEAL' and final_asked_by is null
            """;
    private static final String FINISH = """
            update kpi_period
               set state = 'FINAL', final_by = :user, final_at = :now
             where period = :period and state = 'APPEAL' and final_asked_by <> :user
            """;

    private final JdbcClient jdbc;

    /** All months that were ever measured, the latest first. */
    public List<KpiPeriod> all() {
        return jdbc.sql(SELECT + " order by p.period desc").query(this::row).list();
    }

    public Optional<KpiPeriod> find(YearMonth month) {
        return jdbc.sql(SELECT + " where p.period = :period")
                .param("period", month.atDay(1))
                .query(this::row)
                .optional();
    }

    /** Makes the month exist and holds it against others; answers where it stands. */
    public PeriodState lock(YearMonth month) {
        jdbc.sql(OPEN).param("period", month.atDay(1)).update();
        return PeriodState.valueOf(jdbc.sql("select state from kpi_period where period = :period for update")
                .param("period", month.atDay(1))
                .query(String.class)
                .single());
    }

    public void measured(YearMonth month, long facts, Collection<Measure> fed, OffsetDateTime now) {
        jdbc.sql(MEASURED)
                .param("period", month.atDay(1))
                .param("facts", facts)
                .param("fed", fed.stream().map(Measure::name).sorted().toArray(String[]::new))
                .param("now", now)
                .update();
    }

    public boolean freeze(YearMonth month, long user, OffsetDateTime now) {
        return step(FREEZE, month, user, now);
    }

    public boolean scored(YearMonth month, OffsetDateTime now) {
        return jdbc.sql(SCORED)
                        .param("period", month.atDay(1))
                        .param("now", now)
                        .update()
                == 1;
    }

    public boolean openAppeals(YearMonth month, LocalDate until) {
        return jdbc.sql(APPEAL)
                        .param("period", month.atDay(1))
                        .param("until", until)
                        .update()
                == 1;
    }

    public boolean askFinal(YearMonth month, long user, OffsetDateTime now) {
        return step(ASK, month, user, now);
    }

    /** False when nobody asked, or this is the one who did (AC-02). */
    public boolean finish(YearMonth month, long user, OffsetDateTime now) {
        return step(FINISH, month, user, now);
    }

    private boolean step(String statement, YearMonth month, long user, OffsetDateTime now) {
        return jdbc.sql(statement)
                        .param("period", month.atDay(1))
                        .param("user", user)
                        .param("now", now)
                        .update()
                == 1;
    }

    private KpiPeriod row(ResultSet row, int number) throws SQLException {
        return new KpiPeriod(
                row.getObject("period", LocalDate.class),
                PeriodState.valueOf(row.getString("state")),
                row.getObject("measured_at", OffsetDateTime.class),
                row.getLong("facts"),
                fed((String[]) row.getArray("fed").getArray()),
                row.getObject("scored_at", OffsetDateTime.class),
                row.getObject("appeal_until", LocalDate.class),
                row.getObject("final_asked_by", Long.class),
                row.getString("asker"));
    }

    private static Set<Measure> fed(String[] names) {
        var fed = EnumSet.noneOf(Measure.class);
        Arrays.stream(Measure.values())
                .filter(measure -> Arrays.asList(names).contains(measure.name()))
                .forEach(fed::add);
        return fed;
    }
}
