package io.weft.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.kpi.Formula;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.Term;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts are taken month by month and stand still once a month is closed. */
@WeftTest
class MeasuringTests {

    @Autowired
    private Measuring measuring;

    @Autowired
    private MetricFigures figures;

    @Autowired
    private KpiMonths months;

    @Autowired
    private List<MeasureSource> sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void noMeasureHasTwoSources() {
        var seen = EnumSet.noneOf(Measure.class);
        sources.forEach(source -> source.measures()
                .forEach(measure -> assertThat(seen.add(measure))
                        .as("%s is given twice", measure)
                        .isTrue()));
    }

    @Test
    @Transactional
    void measuresOnceMoreWithTheSameResult() {
        var month = YearMonth.now(clock);
        long first = measuring.measure(month);

        assertThat(measuring.measure(month)).isEqualTo(first);
    }

    @Test
    @Transactional
    void aClosedMonthNeverChanges() {
        var month = YearMonth.of(2019, 5);
        measuring.measure(month);
        jdbc.sql("insert into kpi_fact values ('2019-05-01', 'MONTH', 'GROUP', 'GROUP', 'FYP', '', 12)")
                .update();
        jdbc.sql("update kpi_period set state = 'FROZEN' where period = '2019-05-01'")
                .update();

        assertThat(measuring.measure(month)).isZero();
        assertThatThrownBy(() -> jdbc.sql("update kpi_fact set value = 13 where period = '2019-05-01'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the month is closed");
    }

    @Test
    @Transactional
    void aMonthOfTheKpiDoesNotGoBack() {
        jdbc.sql("insert into kpi_period (period, state, measured_at) values ('2019-06-01', 'SCORED', :now)")
                .param("now", OffsetDateTime.now(clock))
                .update();

        assertThatThrownBy(() -> jdbc.sql("update kpi_period set state = 'RUNNING' where period = '2019-06-01'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not go back");
    }

    @Test
    @Transactional
    void aMetricOverDataNobodyDeliversSaysSo() {
        var month = YearMonth.now(clock);
        measuring.measure(month);
        var formula = new Formula(List.of(Term.of(Measure.REQUESTS_ONLINE)), List.of(Term.of(Measure.REQUESTS)), null);

        var value = figures.history(formula, Subject.group(), Span.MONTH, 1).get(month);

        assertThat(value.isNotFed()).isTrue();
        assertThat(value.value()).isNull();
    }
}
