package io.weft.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a machine can find against WCAG 2, levels A and AA: everything in the light theme; the dark one differs in its
 * colours, so their contrast alone is asked for there. Contrast takes longer than all other rules together: it is asked for
 * where something stands that was not looked at yet.
 */
public final class Wcag {

    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String QUIET = "() => !document.querySelector('.htmx-request')";
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> CONTRAST = List.of("color-contrast");

    private static final String RUN = """
            async ([type, values, part, contrast]) => {
                const found = await axe.run(document.querySelector(part),
                    { runOnly: { type, values }, rules: { 'color-contrast': { enabled: contrast } },
                      resultTypes: ['violations'], iframes: false, preload: false });
                return found.violations.map(rule =>
                    rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '));
            }
            """;
    /** Takes away what only repeats what stands above it: later rows, entries and choices are made of the same parts. */
    private static final String SHORT = """
            () => document.querySelectorAll(
                    'main tbody tr:nth-child(n+6), main ul > li:nth-child(n+13), main select > option:nth-child(n+6)')
                .forEach(one => one.remove())
            """;
    /** What the parts of a page are made of: each element with its parent, by name and classes. */
    private static final String MADE_OF = """
            part => {
                const kind = one => one.tagName + '.' + one.getAttribute('class');
                return [...new Set([...document.querySelector(part).querySelectorAll('*')]
                    .map(one => kind(one.parentElement) + '>' + kind(one)))];
            }
            """;
    /** Turns the page dark where it stands, with no colour halfway. */
    private static final String DARK = """
            () => {
                const root = document.documentElement;
                root.dataset.theme = 'dark';
                root.dataset.bsTheme = 'dark';
                getComputedStyle(document.body).color;
                document.getAnimations()
                    .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
                    .forEach(one => one.finish());
            }
            """;

    /** Colours hang on classes: those of a page of parts that were all looked at need not be looked at again. */
    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    private Wcag() {}

    /** Opens a page and tells each rule its main part breaks with the elements that do; the frame around it is one for all. */
    public static List<String> violations(Browsing browsing, String path) {
        return violationsIn(browsing.open(path), "main").stream()
                .map(rule -> path + ": " + rule)
                .toList();
    }

    /**
     * The same for the page as it stands with its frame, once its parts have come. Afterwards it is dark and short of what only
     * repeats: open it again before going on.
     */
    public static List<String> violations(Browsing browsing) {
        return violationsIn(browsing, "html");
    }

    private static List<String> violationsIn(Browsing browsing, String part) {
        var page = browsing.page();
        page.waitForFunction(QUIET);
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.context().addInitScript(SCRIPT);
            page.evaluate(SCRIPT);
        }
        page.evaluate(SHORT);
        boolean unseen = SEEN.addAll(((List<?>) page.evaluate(MADE_OF, part)));
        var light = run(page, part, unseen, "tag", ALL).toList();
        page.evaluate(DARK);
        var dark = unseen
                ? run(page, part, true, "rule", CONTRAST).map(rule -> "in the dark " + rule)
                : Stream.<String>empty();
        return Stream.concat(light.stream(), dark).toList();
    }

    private static Stream<String> run(Page page, String part, boolean contrast, String type, List<String> values) {
        var found = (List<?>) page.evaluate(RUN, List.of(type, values, part, contrast));
        return found.stream().map(String::valueOf);
    }
}
