package io.weft.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.Transactional;

/** Rows in binary are what the server holds, to the last fen. */
@WeftTest
@Transactional
class CopyReaderTests {

    private static final long NONE = Long.MIN_VALUE;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.01",
                "-0.01",
                "0.10",
                "0.99",
                "1",
                "99.99",
                "100",
                "9999.99",
                "10000",
                "10000.01",
                "100000000",
                "123456789012.34",
                "-9999999999999999.99"
            })
    void moneyIsReadInFen(String amount) {
        var fen = new ArrayList<Long>();
        CopyReader.read(dataSource, "select '" + amount + "'::numeric(18, 2)", row -> fen.add(row.hundredths(NONE)));

        assertThat(fen).containsExactly(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    @Test
    void columnsAreReadInTheirOrderAndNullIsWhatTheReaderSays() {
        var read = new ArrayList<Object>();
        CopyReader.read(
                dataSource,
                "select -1::smallint, 70000::int, -5000000000::bigint, true, false, date '1969-12-31', date '2026-11-22',"
                        + " null::int, null::date, null::numeric, 7::smallint",
                row -> {
                    read.addAll(List.of(row.number(NONE), row.number(NONE), row.number(NONE)));
                    read.addAll(List.of(row.flag(), row.flag(), row.day(0), LocalDate.ofEpochDay(row.day(0))));
                    read.addAll(List.of(row.number(-8), row.day(-9), row.hundredths(-10), row.number(NONE)));
                });

        assertThat(read)
                .containsExactly(
                        -1L, 70_000L, -5_000_000_000L, true, false, -1, LocalDate.of(2026, 11, 22), -8L, -9, -10L, 7L);
    }

    @Test
    void textsAreNamedOnceHoweverOftenTheyCome() {
        var named = new ArrayList<List<String>>();
        var texts = new TextNumbers(2, pair -> {
            named.add(pair);
            return named.size() - 1;
        });
        var differing = new ArrayList<Boolean>();
        CopyReader.read(
                dataSource,
                "select n % 1000, '公司' || n % 10, case when n % 1000 > 0 then 'U' || n % 1000 end from generate_series(0, 4999) n",
                row -> {
                    long which = row.number(NONE);
                    int number = row.among(texts);
                    differing.add(number != which);
                });

        assertThat(differing).hasSize(5000).containsOnly(false);
        assertThat(named).hasSize(1000);
        assertThat(named.get(0)).containsExactly("公司0", null);
        assertThat(named.get(999)).containsExactly("公司9", "U999");
    }

    @Test
    void noRowsAreNoRows() {
        CopyReader.read(dataSource, "select 1 where false", row -> {
            throw new AssertionError("There is no row");
        });
        assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aReaderThatGivesUpLeavesTheConnectionUsable() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            assertThatThrownBy(() -> CopyReader.read(one, "select n from generate_series(1, 100000) n", row -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");

            assertThat(JdbcClient.create(one)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aQueryTheServerRefusesIsAFailureToRead() {
        assertThatThrownBy(() -> CopyReader.read(dataSource, "select nothing", row -> {}))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
