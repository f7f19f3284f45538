package io.weft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this repository as text, for guards that look at what is written rather than what is compiled. */
final class SourceFiles {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private SourceFiles() {}

    /** All files below a folder with this ending; none at all is an error, so that no guard passes on nothing. */
    static List<Path> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            if (found.isEmpty()) {
                throw new AssertionError("No " + ending + " below " + folder + ": this guard guards nothing");
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
