package io.weft.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table a run prints: what was checked, what had to come out, what came out. */
final class Results {

    private static final int MANY = 12;

    private record Line(String check, String expected, String product) {

        boolean right() {
            return expected.equals(product);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void heading(String text) {
        lines.add(new Line("**" + text + "**", "", ""));
    }

    void compare(String check, Object expected, Object product) {
        lines.add(new Line(check, expected.toString(), product.toString()));
    }

    /** Something to read, not to check. */
    void note(String check, String text) {
        lines.add(new Line(check, text, text));
    }

    List<String> wrong() {
        return lines.stream()
                .filter(line -> !line.right())
                .map(line -> line.check + ": expected " + line.expected + ", product " + line.product)
                .limit(MANY)
                .toList();
    }

    void print(Path file) {
        StringBuilder text = new StringBuilder("| check | expected | product | |\n|---|---:|---:|---|\n");
        for (Line line : lines) {
            String mark = line.expected.isEmpty() ? "" : line.right() ? "ok" : "WRONG";
            text.append("| %s | %s | %s | %s |%n".formatted(line.check, line.expected, line.product, mark));
        }
        System.out.println(text);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
