package io.weft.platform.database;

import io.weft.platform.startup.StartupRefusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server that lives and dies with the application and keeps its data in a folder. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "weft";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts the server of this folder; the first time it makes the cluster, which takes some seconds more. */
    static EmbeddedServer startIn(Path dataDir) {
        try {
            var folder = DataFolder.lock(dataDir);
            try {
                return startIn(folder);
            } catch (IOException | SQLException | RuntimeException failed) {
                folder.close();
                throw failed;
            }
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new StartupRefusal(
                    "The embedded PostgreSQL did not start in " + dataDir + ": " + failed.getMessage(),
                    "Read postgres.log in that folder, or use a server of your own with SPRING_DATASOURCE_URL (see README).");
        }
    }

    private static EmbeddedServer startIn(DataFolder folder) throws IOException, SQLException {
        OrphanServer.stopIn(folder.draft());
        OrphanServer.stopIn(folder.cluster());
        if (!folder.hasCluster()) {
            log.info("Making a new database in {}", folder.cluster());
            server(folder, folder.emptyDraft()).close();
            folder.publishDraft();
        }
        var postgres = server(folder, folder.cluster());
        RoleSetup.ensure(postgres.getPostgresDatabase(), DATABASE);
        log.info("Embedded PostgreSQL on port {}, data in {}", postgres.getPort(), folder.cluster());
        return new EmbeddedServer(folder, postgres);
    }

    /** The library turns durability off and asks for test-like settings; here they are set for keeping data. */
    private static EmbeddedPostgres server(DataFolder folder, Path cluster) throws IOException {
        System.setProperty("ot.epg.working-dir", folder.binaries().toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setOutputRedirector(folder.serverLog())
                .setErrorRedirector(folder.serverLog())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            postgres.close();
        }
    }
}
