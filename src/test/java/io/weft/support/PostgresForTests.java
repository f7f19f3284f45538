package io.weft.support;

import io.weft.platform.database.DatabaseLogins;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives each Spring context a database of its own; the application connects as {@code weft_app}, as it does for real. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresForTests {

    private final String url = TestServer.freshDatabase();

    @Bean
    JdbcConnectionDetails appConnection() {
        return DatabaseLogins.app(url);
    }

    @Bean
    FlywayConnectionDetails ownerConnection() {
        return DatabaseLogins.owner(url);
    }
}
