package io.weft.platform.database;

import io.weft.platform.startup.StartupRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds the embedded database, locked for this process as long as it is open.
 *
 * <p>The lock comes before anything else: without it a second start would stop the first one's database.
 */
final class DataFolder implements AutoCloseable {

    private static final String MAJOR = "pg18";

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataFolder lock(Path root) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartupRefusal(
                    "Another instance of Weft is running on the data folder " + root + ".",
                    "Stop it first, or give this one a folder of its own with --weft.data-dir=<folder>.");
        }
        return new DataFolder(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return null;
        }
    }

    /** Where a complete cluster lives. */
    Path cluster() {
        return root.resolve(MAJOR);
    }

    /** Where a cluster is made before it is complete; a leftover of a killed start is thrown away. */
    Path emptyDraft() throws IOException {
        FileSystemUtils.deleteRecursively(draft());
        return draft();
    }

    Path draft() {
        return root.resolve(MAJOR + ".new");
    }

    /** Declares the draft complete. */
    void publishDraft() throws IOException {
        Files.move(draft(), cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster());
    }

    /** The server's programs are unpacked here, not in the system's temporary folder that others sweep. */
    Path binaries() {
        return root.resolve("bin");
    }

    /** What the server itself says. */
    ProcessBuilder.Redirect serverLog() {
        return ProcessBuilder.Redirect.appendTo(root.resolve("postgres.log").toFile());
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
