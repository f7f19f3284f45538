package io.weft.tiering.web;

import io.weft.tiering.PremiumKind;
import io.weft.tiering.web.Sheet.BandLine;
import io.weft.tiering.web.Sheet.ClauseLine;
import io.weft.tiering.web.Sheet.DimensionLine;
import io.weft.tiering.web.Sheet.TestLine;
import io.weft.tiering.web.Sheet.TierLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the sheet back from what a browser sent: names such as {@code dimensions[2].bands[0].from}. */
final class SheetReader {

    private static final int MOST_LINES = 40;
    private static final int MOST_LETTERS = 200;

    private final Map<String, String> sent;

    SheetReader(Map<String, String> sent) {
        this.sent = sent;
    }

    Sheet read() {
        var counted = new LinkedHashMap<String, String>();
        for (var kind : PremiumKind.values()) {
            counted.put(kind.name(), text("counted[" + kind + "]"));
        }
        var renamed = renamed();
        return new Sheet(
                text("name"),
                lines("tiers", at -> new TierLine(text(at + ".code"), text(at + ".nameEn"), text(at + ".nameZh"))),
                counted,
                lines("dimensions", this::dimension),
                lines("tests", at -> new TestLine(tier(at + ".tier", renamed), lines(at + ".anyOf", this::clauses))),
                tier("otherwise", renamed));
    }

    /** The choices of tiers on the screen still have the code a tier had when the sheet was shown. */
    private Map<String, String> renamed() {
        var renamed = new HashMap<String, String>();
        lines("tiers", at -> renamed.put(text(at + ".was"), text(at + ".code")));
        renamed.values().removeIf(String::isEmpty);
        return renamed;
    }

    private String tier(String name, Map<String, String> renamed) {
        var code = text(name);
        return code.isEmpty() ? code : renamed.getOrDefault(code, code);
    }

    private DimensionLine dimension(String at) {
        return new DimensionLine(
                text(at + ".subject"),
                text(at + ".axis"),
                text(at + ".weight"),
                text(at + ".unknown"),
                lines(at + ".bands", band -> new BandLine(text(band + ".from"), text(band + ".points"))));
    }

    private List<ClauseLine> clauses(String group) {
        return lines(
                group,
                at -> new ClauseLine(
                        text(at + ".subject"),
                        text(at + ".comparison"),
                        text(at + ".threshold"),
                        text(at + ".byChannel")));
    }

    /** The lines of a list; numbers may be missing where lines were taken away. */
    private <T> List<T> lines(String name, Function<String, T> line) {
        var lines = new ArrayList<T>();
        for (int i = 0; i < MOST_LINES; i++) {
            var at = name + "[" + i + "]";
            if (sent.keySet().stream().anyMatch(key -> key.startsWith(at))) {
                lines.add(line.apply(at));
            }
        }
        return lines;
    }

    private String text(String name) {
        var value = sent.getOrDefault(name, "").strip();
        return value.length() > MOST_LETTERS ? value.substring(0, MOST_LETTERS) : value;
    }
}
