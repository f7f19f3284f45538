package io.weft.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Starts a real PostgreSQL under {@code weft.data-dir} unless {@code spring.datasource.url} names a server. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${weft.data-dir:./data}") Path dataDir) {
        return EmbeddedServer.startIn(dataDir.toAbsolutePath().normalize());
    }

    @Bean
    JdbcConnectionDetails appConnection(EmbeddedServer server) {
        return DatabaseLogins.app(server.jdbcUrl());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return DatabaseLogins.owner(server.jdbcUrl());
    }
}
