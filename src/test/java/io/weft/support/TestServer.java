package io.weft.support;

import io.weft.platform.database.DatabaseLogins;
import io.weft.platform.database.RoleSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL server per JVM: a container where Docker answers, else the embedded one.
 *
 * <p>The schema is migrated once into a template; each Spring context gets a clone of it.
 */
final class TestServer {

    private static final String TEMPLATE = "weft_template";

    /** What one test writes in bulk is known to the planner before the next one asks for it. */
    private static final String STATISTICS = "autovacuum_naptime";

    private static final String OFTEN = "3s";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private static final TestServer INSTANCE = start();

    private final UnaryOperator<String> urlOf;
    private final String superuser;
    private final String password;

    private TestServer(UnaryOperator<String> urlOf, String superuser, String password) {
        this.urlOf = urlOf;
        this.superuser = superuser;
        this.password = password;
    }

    /** The address of a fresh database with the whole schema and no rows but reference data. */
    static String freshDatabase() {
        var name = "weft_" + CLONES.incrementAndGet();
        JdbcClient.create(INSTANCE.asSuperuser())
                .sql("create database " + name + " template " + TEMPLATE + " owner weft_owner strategy wal_log")
                .update();
        return INSTANCE.urlOf.apply(name);
    }

    private static TestServer start() {
        try {
            var server = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            RoleSetup.ensure(server.asSuperuser(), TEMPLATE);
            Flyway.configure()
                    .dataSource(server.urlOf.apply(TEMPLATE), DatabaseLogins.OWNER, DatabaseLogins.OWNER)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The test database did not start", failed);
        }
    }

    @SuppressWarnings("resource") // the container's own reaper ends it with the JVM
    private static TestServer container() {
        var container = new PostgreSQLContainer("postgres:18")
                .withEnv(
                        "POSTGRES_INITDB_ARGS",
                        "--locale=C --lc-ctype=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", STATISTICS + "=" + OFTEN);
        container.start();
        var base = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
        return new TestServer(name -> base + name, container.getUsername(), container.getPassword());
    }

    private static TestServer embedded() throws IOException {
        var folder = Path.of("target", "embedded-pg").toAbsolutePath();
        System.setProperty("ot.epg.working-dir", folder.toString());
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig(STATISTICS, OFTEN)
                .start();
        SpringApplication.getShutdownHandlers().add(() -> close(postgres)); // after the contexts that use it
        return new TestServer(
                name -> "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name, "postgres", "postgres");
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DataSource asSuperuser() {
        var source = new PGSimpleDataSource();
        source.setUrl(urlOf.apply("postgres"));
        source.setUser(superuser);
        source.setPassword(password);
        return source;
    }
}
