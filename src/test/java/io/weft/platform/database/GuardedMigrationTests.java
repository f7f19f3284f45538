package io.weft.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.platform.startup.StartupRefusal;
import io.weft.support.WeftTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@WeftTest
class GuardedMigrationTests {

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    DataSource app;

    @Test
    void acceptsAnApplicationThatOwnsNothing() {
        new GuardedMigration(app).migrate(flyway);
    }

    @Test
    void refusesAnApplicationThatConnectsAsTheOwner() {
        var asOwner = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());

        assertThatThrownBy(() -> new GuardedMigration(asOwner).migrate(flyway))
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("weft_owner");
    }
}
