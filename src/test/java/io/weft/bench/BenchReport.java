package io.weft.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table a benchmark prints and leaves in {@code target/bench.md}. */
final class BenchReport {

    private final List<String> lines = new ArrayList<>();

    BenchReport(String title) {
        lines.add("# " + title);
        lines.add("");
        lines.add("| work | measured | against | ratio | bar |");
        lines.add("|---|---:|---:|---:|---|");
    }

    void ratio(String work, String measured, String against, double ratio, String bar) {
        lines.add("| %s | %s | %s | **%s** | %s |"
                .formatted(work, measured, against, String.format(Locale.ROOT, "%.2f", ratio), bar));
    }

    void measured(String work, Object measured, String bar) {
        lines.add("| %s | %s | | | %s |".formatted(work, measured, bar));
    }

    void line(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    void print() throws IOException {
        String text = String.join("\n", lines) + "\n";
        System.out.println(text);
        Files.writeString(Path.of("target", "bench.md"), text);
    }
}
