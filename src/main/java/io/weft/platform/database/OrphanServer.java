package io.weft.platform.database;

import io.weft.platform.startup.StartupRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived its killed application; it is stopped so that the next one can start. */
final class OrphanServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);
    private static final int PATIENCE_SECONDS = 60;

    private OrphanServer() {}

    /** Stops the server of this cluster if one is still alive. The folder lock must be held. */
    static void stopIn(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            var lines = Files.readAllLines(pidFile);
            var pid = lines.isEmpty() ? "" : lines.get(0).strip();
            if (pid.matches("\\d{1,18}")) {
                ProcessHandle.of(Long.parseLong(pid))
                        .filter(OrphanServer::isPostgres)
                        .ifPresent(OrphanServer::stop);
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle process) {
        log.info("Stopping the database server {} left behind by a killed start", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new StartupRefusal(
                    "A database server left behind by a killed start (process " + process.pid() + ") does not stop.",
                    "Stop that process by hand and start again.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
