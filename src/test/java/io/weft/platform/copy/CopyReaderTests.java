package io.weft.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.support.WeftTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.Transactional;

/** Rows in binary are what the server holds. */
@WeftTest
@Transactional
class CopyReaderTests {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void numbersInAPieceAreReadOneAfterTheOther() {
        var read = new ArrayList<Object>();
        CopyReader.read(
                dataSource,
                "select int2send(-1::smallint) || int4send(-70000) || int8send(-5000000000) || int8send(255), int4send(7)",
                row -> {
                    row.enter();
                    read.addAll(List.of(row.int2(), row.int4(), row.int8(), row.int8()));
                    row.enter();
                    read.add(row.int4());
                });

        assertThat(read).containsExactly(-1, -70_000, -5_000_000_000L, 255L, 7);
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
                "select int4send(n % 1000), '公司' || n % 10, case when n % 1000 > 0 then 'U' || n % 1000 end from generate_series(0, 4999) n",
                row -> {
                    row.enter();
                    int which = row.int4();
                    differing.add(row.peek(texts) != which || row.among(texts) != which);
                });

        assertThat(differing).hasSize(5000).containsOnly(false);
        assertThat(named).hasSize(1000);
        assertThat(named.get(0)).containsExactly("公司0", null);
        assertThat(named.get(999)).containsExactly("公司9", "U999");
    }

    @Test
    void aColumnWithNothingInItSaysSo() {
        var there = new ArrayList<Boolean>();
        CopyReader.read(dataSource, "select null::int8, 5::int8, null::text", row -> {
            there.add(row.enter());
            there.add(row.enter());
            there.add(row.int8() == 5);
            there.add(row.enter());
        });

        assertThat(there).containsExactly(false, true, true, false);
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
