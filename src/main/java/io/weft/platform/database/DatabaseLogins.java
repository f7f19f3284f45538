package io.weft.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The two ways into the database: migrations run as its owner, everything else as a role that owns nothing. */
public final class DatabaseLogins {

    /** Owns the database and its tables; only migrations use it. */
    public static final String OWNER = "weft_owner";

    /** Reads and writes rows, owns nothing, cannot change what is append-only. */
    public static final String APP = "weft_app";

    private DatabaseLogins() {}

    /** How the application connects to a server that trusts local connections. */
    public static JdbcConnectionDetails app(String jdbcUrl) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return jdbcUrl;
            }

            @Override
            public String getUsername() {
                return APP;
            }

            @Override
            public String getPassword() {
                return APP;
            }
        };
    }

    /** How the migrations connect to a server that trusts local connections. */
    public static FlywayConnectionDetails owner(String jdbcUrl) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return jdbcUrl;
            }

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return OWNER;
            }
        };
    }
}
