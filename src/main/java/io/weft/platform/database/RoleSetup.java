package io.weft.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Creates the two roles and the database on a server of our own; does nothing where they are there already. */
public final class RoleSetup {

    private static final String ROLES = """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'weft_owner') then
                create role weft_owner login password 'weft_owner' nosuperuser nocreatedb nocreaterole;
              end if;
              if not exists (select from pg_roles where rolname = 'weft_app') then
                create role weft_app login password 'weft_app' nosuperuser nocreatedb nocreaterole;
              end if;
            end $$
            """;

    private RoleSetup() {}

    /**
     * Makes sure that both roles and a database of this name exist.
     *
     * @param superuser connects as a superuser to any database of the server
     * @param database a plain identifier
     */
    public static void ensure(DataSource superuser, String database) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES);
            var found = statement.executeQuery("select from pg_database where datname = '" + database + "'");
            if (!found.next()) {
                statement.execute("create database " + database + " owner weft_owner");
            }
        }
    }
}
