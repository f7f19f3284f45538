package io.weft.tiering.web;

import io.weft.tiering.Axis;
import io.weft.tiering.Subject;
import io.weft.tiering.web.Sheet.BandLine;
import io.weft.tiering.web.Sheet.ClauseLine;
import io.weft.tiering.web.Sheet.DimensionLine;
import io.weft.tiering.web.Sheet.TestLine;
import io.weft.tiering.web.Sheet.TierLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Adds and takes away lines of a sheet: {@code band+:0}, {@code clause-:1:0:2}, {@code test^:3}. What does not fit does nothing. */
final class SheetEdit {

    private final Sheet sheet;

    SheetEdit(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Does what a button says. */
    Sheet apply(String operation) {
        var parts = operation.split(":");
        int[] at;
        try {
            at = Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException notOurs) {
            return sheet;
        }
        try {
            apply(parts[0], at);
        } catch (IndexOutOfBoundsException gone) {
            // The line was taken away in another window: what is left is shown.
        }
        return sheet;
    }

    private void apply(String what, int[] at) {
        switch (what) {
            case "tier+" -> sheet.tiers().add(new TierLine("", "", ""));
            case "tier^" -> Collections.swap(sheet.tiers(), at[0], at[0] - 1);
            case "tier-" -> sheet.tiers().remove(at[0]);
            case "dimension+" -> sheet.dimensions().add(newDimension(Axis.values()[at[0]]));
            case "dimension-" -> sheet.dimensions().remove(at[0]);
            case "band+" -> bands(at).add(new BandLine("", ""));
            case "band-" -> bands(at).remove(at[1]);
            case "test+" -> sheet.tests().add(newTest());
            case "test-" -> sheet.tests().remove(at[0]);
            case "test^" -> Collections.swap(sheet.tests(), at[0], at[0] - 1);
            case "group+" -> groups(at).add(listOf(ClauseLine.empty()));
            case "clause+" -> groups(at).get(at[1]).add(ClauseLine.empty());
            case "clause-" -> takeClause(at);
            default -> {}
        }
    }

    private List<BandLine> bands(int[] at) {
        return sheet.dimensions().get(at[0]).bands();
    }

    private List<List<ClauseLine>> groups(int[] at) {
        return sheet.tests().get(at[0]).groups();
    }

    /** A group without clauses goes with its last one. */
    private void takeClause(int[] at) {
        var group = groups(at).get(at[1]);
        group.remove(at[2]);
        if (group.isEmpty()) {
            groups(at).remove(at[1]);
        }
    }

    private DimensionLine newDimension(Axis axis) {
        var subject = Subject.measures().stream()
                .filter(one -> sheet.dimensions().stream()
                        .noneMatch(line ->
                                line.subject().equals(one.name()) && line.axis().equals(axis.name())))
                .findFirst()
                .orElse(Subject.PREMIUM);
        return new DimensionLine(subject.name(), axis.name(), "0", "0", listOf(new BandLine("0", "0")));
    }

    private TestLine newTest() {
        return new TestLine(sheet.otherwise(), listOf(listOf(ClauseLine.empty())));
    }

    private static <T> List<T> listOf(T one) {
        return new ArrayList<>(List.of(one));
    }
}
