package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Budgets for the tail: the longest class, method and page decide whether people are afraid of a codebase. */
class SizeTests {

    private static final int CLASS_LINES = 250;

    /** A test class may carry its fixture. */
    private static final int TEST_LINES = 300;

    private static final int METHOD_LINES = 30;
    private static final int PARAMETERS = 4;

    /** A handler's arguments are handed in one by one by the framework: id, form, errors, model, viewer, flash. */
    private static final int HANDLER_PARAMETERS = 7;

    private static final int PAGE_LINES = 60;
    private static final int FRAGMENT_LINES = 30;

    @Test
    void classesStayWithinTheirLines() {
        var longOnes = Stream.concat(tooLong(SourceFiles.MAIN, CLASS_LINES), tooLong(SourceFiles.TESTS, TEST_LINES));

        assertThat(longOnes)
                .as("a class of more than %d lines (a test: %d) wants to be two", CLASS_LINES, TEST_LINES)
                .isEmpty();
    }

    @Test
    void methodsStayWithinTheirLinesAndParameters() throws IOException {
        var offenders = new ArrayList<String>();
        var methods = scan(SourceFiles.below(SourceFiles.MAIN, ".java"), offenders);

        assertThat(methods).as("methods seen").isPositive();
        assertThat(offenders)
                .as("methods of more than %d lines or %d parameters", METHOD_LINES, PARAMETERS)
                .isEmpty();
    }

    @Test
    void pagesStayWithinTheirLines() {
        var pages = SourceFiles.below(SourceFiles.TEMPLATES, ".html").stream().filter(SizeTests::isPage);

        assertThat(pages.filter(page -> lines(page) > PAGE_LINES).map(page -> page + ": " + lines(page)))
                .as("a page of more than %d lines wants fragments", PAGE_LINES)
                .isEmpty();
    }

    @Test
    void fragmentsStayWithinTheirLines() {
        var fragments =
                SourceFiles.below(SourceFiles.TEMPLATES, ".html").stream().flatMap(SizeTests::longFragments);

        assertThat(fragments)
                .as("a fragment of more than %d lines wants to be two", FRAGMENT_LINES)
                .isEmpty();
    }

    private static Stream<String> tooLong(Path root, int limit) {
        return SourceFiles.below(root, ".java").stream()
                .filter(file -> lines(file) > limit)
                .map(file -> file + ": " + lines(file));
    }

    private static long lines(Path file) {
        return SourceFiles.text(file).lines().count();
    }

    private static boolean isPage(Path template) {
        return !template.startsWith(SourceFiles.TEMPLATES.resolve("components"))
                && !template.startsWith(SourceFiles.TEMPLATES.resolve("layout"));
    }

    private static Stream<String> longFragments(Path template) {
        var parser = Parser.xmlParser().setTrackPosition(true);
        return parser.parseInput(SourceFiles.text(template), "").select("[th:fragment]").stream()
                .filter(element -> !element.normalName().equals("html"))
                .filter(element -> lines(element) > FRAGMENT_LINES)
                .map(element -> template + " :: " + element.attr("th:fragment") + ": " + lines(element));
    }

    private static int lines(Element element) {
        return element.endSourceRange().end().lineNumber()
                - element.sourceRange().start().lineNumber()
                + 1;
    }

    private static int scan(List<Path> files, List<String> offenders) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            int methods = 0;
            for (CompilationUnitTree unit : task.parse()) {
                methods += new MethodScanner(unit, positions, offenders).count();
            }
            return methods;
        }
    }

    /** Measures the methods of one file, annotations included, comments before them not. */
    private static final class MethodScanner extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> offenders;
        private int seen;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<String> offenders) {
            this.unit = unit;
            this.positions = positions;
            this.offenders = offenders;
        }

        int count() {
            scan(unit, null);
            return seen;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            seen++;
            long lines = line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method));
            int parameters = method.getParameters().size();
            if (lines + 1 > METHOD_LINES || parameters > allowedParameters(method)) {
                offenders.add("%s#%s: %d lines, %d parameters"
                        .formatted(unit.getSourceFile().getName(), method.getName(), lines + 1, parameters));
            }
            return super.visitMethod(method, nothing);
        }

        private static int allowedParameters(MethodTree method) {
            if (method.getName().contentEquals("<init>")) {
                return Integer.MAX_VALUE;
            }
            boolean handler = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().endsWith("Mapping"));
            return handler ? HANDLER_PARAMETERS : PARAMETERS;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
