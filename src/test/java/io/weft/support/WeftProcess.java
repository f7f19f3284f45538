package io.weft.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Weft as somebody would run it: a process of its own with its own data folder, which a test may also kill. */
public final class WeftProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);

    private final Path data;
    private final int port;
    private final Process process;

    private WeftProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Throws away what an earlier run left in the folder, then starts on an empty database. */
    public static WeftProcess startEmpty(Path data, String... arguments) {
        deleteQuietly(data);
        return start(data, arguments);
    }

    /** Starts on the folder as it is and waits until requests are served. */
    public static WeftProcess start(Path data, String... arguments) {
        try {
            Files.createDirectories(data);
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1200m",
                    "-cp",
                    classPath(),
                    "io.weft.WeftApplication",
                    "--server.port=" + port,
                    "--weft.data-dir=" + data.toAbsolutePath()));
            command.addAll(Arrays.asList(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("weft.log").toFile()))
                    .start();
            WeftProcess weft = new WeftProcess(data, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(weft::close));
            weft.awaitHealth();
            return weft;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path data() {
        return data;
    }

    /** The address of the embedded database, for a look behind the application's back. */
    public String jdbcUrl() {
        try {
            String databasePort = Files.readAllLines(data.resolve("pg18").resolve("postmaster.pid"))
                    .get(3)
                    .trim();
            return "jdbc:postgresql://127.0.0.1:" + databasePort + "/weft";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as {@code kill -9} does: nothing is tidied up. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops the process in good order. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(uri("/actuator/health")).build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            Pauses.pause(200);
        }
        close();
        throw new IllegalStateException("Weft did not start, see " + data.resolve("weft.log"));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
