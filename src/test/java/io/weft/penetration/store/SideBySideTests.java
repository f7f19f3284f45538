package io.weft.penetration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.support.WeftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two connections read the same moment. */
@WeftTest
class SideBySideTests {

    @Autowired
    private SideBySide sideBySide;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate reading;

    @BeforeEach
    void readsOneMoment() {
        reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    @Test
    void theOtherConnectionSeesTheSameMoment() {
        reading.executeWithoutResult(status -> {
            var other = sideBySide.start(() -> text("select pg_current_snapshot() || ' ' || pg_backend_pid()"));

            var here = text("select pg_current_snapshot()::text");
            var there = other.result().split(" ");

            assertThat(there[0]).isEqualTo(here);
            assertThat(there[1]).isNotEqualTo(text("select pg_backend_pid()::text"));
        });
    }

    @Test
    void whatFailsThereFailsHere() {
        reading.executeWithoutResult(status -> {
            var other = sideBySide.start(() -> text("select 1 / 0"));

            assertThatThrownBy(other::result).hasCauseInstanceOf(DataAccessException.class);
        });
    }

    private String text(String statement) {
        return jdbc.sql(statement).query(String.class).single();
    }
}
