package io.weft.penetration.web;

import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortSubject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of cohorts, ready to be written down.
 *
 * @param latest the newest cohort that has a figure
 * @param subjects the cohorts that are due together, one line for each subject; empty when not told apart
 * @param pictures curves and heat maps
 */
record CohortView(
        CohortMetric metric,
        CohortSubject by,
        String to,
        Options options,
        List<Chip> chips,
        List<Stat> latest,
        List<String> heads,
        List<Row> months,
        List<Row> subjects,
        List<ChartView> pictures,
        boolean regulator,
        boolean fed,
        String csv,
        Instant dataAt) {

    /** The code a filter is set to, empty when it is not. */
    public String chosen(String name) {
        return chips.stream()
                .filter(chip -> chip.name().equals(name))
                .map(Chip::code)
                .findFirst()
                .orElse("");
    }

    /** What the filter line offers. */
    record Options(
            List<Option> metrics,
            List<Option> by,
            List<Option> months,
            List<Option> companies,
            List<Option> channels,
            List<Option> classes) {}

    /** A filter in force and the page without it. */
    record Chip(String name, String code, String text, String without) {}

    /** A figure of the newest cohort. */
    record Stat(String label, String value, String note, String href, String exact) {}

    /** A number of a line and what stands behind it. */
    record Cell(
            String label,
            String text,
            String exact,
            @Nullable String href) {}

    /**
     * A cohort, or a subject.
     *
     * @param note why there is no figure, null when there is one
     */
    record Row(
            String name,
            @Nullable String into,
            Cell size,
            List<Cell> cells,
            @Nullable String note) {}
}
