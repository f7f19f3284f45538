package io.weft.platform.database;

import io.weft.platform.startup.StartupRefusal;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Migrates as the owner, and refuses to run where the application could change what is append-only.
 *
 * <p>The role of the application must be neither a superuser nor the owner of the tables.
 */
@Component
@RequiredArgsConstructor
class GuardedMigration implements FlywayMigrationStrategy {

    private static final String ACTION =
            "Connect the application as a plain role (spring.datasource.username) and the migrations as the owner of the"
                    + " database (spring.flyway.user, spring.flyway.password); README.md shows the statements.";

    private static final String CURRENT_ROLE = "select current_user";

    private static final String IS_SUPERUSER = "select rolsuper from pg_roles where rolname = current_user";

    private static final String OWNS_A_TABLE = """
            select exists (select
                             from pg_tables
                            where schemaname = 'public'
                              and pg_has_role(current_user, tableowner, 'member'))
            """;

    private final DataSource app;

    @Override
    public void migrate(Flyway flyway) {
        var client = JdbcClient.create(app);
        var role = client.sql(CURRENT_ROLE).query(String.class).single();
        var owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        if (holds(client, IS_SUPERUSER)) {
            throw new StartupRefusal("The application connects as " + role + ", which is a superuser.", ACTION);
        }
        if (role.equals(owner.sql(CURRENT_ROLE).query(String.class).single())) {
            throw new StartupRefusal("The application and the migrations both connect as " + role + ".", ACTION);
        }
        flyway.migrate();
        if (holds(client, OWNS_A_TABLE)) {
            throw new StartupRefusal("The application connects as " + role + ", which owns tables.", ACTION);
        }
    }

    private static boolean holds(JdbcClient client, String question) {
        return client.sql(question).query(Boolean.class).single();
    }
}
