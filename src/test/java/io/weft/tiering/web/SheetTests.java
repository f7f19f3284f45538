package io.weft.tiering.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.tiering.FirstRule;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleStatus;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.rules.RuleCheck;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sheet of the studio: what goes out comes back, and what is no number is said where it stands. */
class SheetTests {

    private final Map<String, String> sent = sent(Sheet.of(first()));

    @Test
    void whatGoesOutComesBack() {
        var parser = new SheetParser();

        assertThat(parser.parse(new SheetReader(sent).read())).isEqualTo(FirstRule.f24());
        assertThat(parser.problems()).isEmpty();
    }

    @Test
    void aChangedWeightIsReadAsTyped() {
        sent.put("dimensions[0].weight", "50");

        var rules = new SheetParser().parse(new SheetReader(sent).read());

        assertThat(rules.dimensions().get(0).weight()).isEqualTo(5_000);
        assertThat(RuleCheck.problems(rules))
                .extracting(RuleProblem::args)
                .asString()
                .contains("90");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsField() {
        sent.put("dimensions[0].bands[0].from", "many");
        sent.put("dimensions[1].weight", "33.333");
        sent.put("tests[1].anyOf[0][0].byChannel", "BANK");
        var parser = new SheetParser();

        parser.parse(new SheetReader(sent).read());

        assertThat(parser.problems())
                .extracting(RuleProblem::place)
                .containsExactlyInAnyOrder(
                        "dimensions[0].bands[0].from", "dimensions[1].weight", "tests[1].anyOf[0][0].byChannel");
    }

    @Test
    void linesAreAddedAndTakenAway() {
        var sheet = new SheetReader(sent).read();

        new SheetEdit(sheet).apply("band+:1");
        new SheetEdit(sheet).apply("clause-:0:0:0");
        new SheetEdit(sheet).apply("test^:1");
        new SheetEdit(sheet).apply("tier-:99");
        new SheetEdit(sheet).apply("nonsense:x");

        assertThat(sheet.dimensions().get(1).bands()).hasSize(6);
        assertThat(sheet.tests().get(1).groups()).hasSize(2);
        assertThat(sheet.tests().get(0).tier()).isEqualTo("KEY_MANAGE");
        assertThat(sheet.tiers()).hasSize(5);
    }

    @Test
    void aTierMayBeCalledAnythingAndItsTestsFollow() {
        sent.put("tiers[0].was", "KEY_MANAGE");
        sent.put("tiers[0].code", "STAR_8");
        sent.put("tiers[3].was", "COLLECTION");
        sent.put("tiers[3].code", "STAR_5");

        var rules = new SheetParser().parse(new SheetReader(sent).read());

        assertThat(rules.tests().get(1).tier()).isEqualTo("STAR_8");
        assertThat(rules.otherwise()).isEqualTo("STAR_5");
        assertThat(RuleCheck.problems(rules)).isEmpty();
    }

    @Test
    void aTierMovesUp() {
        var sheet = new SheetReader(sent).read();

        new SheetEdit(sheet).apply("tier^:1");

        assertThat(sheet.tiers().get(0).code()).isEqualTo("KEY_DEVELOP");
        assertThat(sheet.shade(0)).isEqualTo(1);
        assertThat(sheet.shade(4)).isEqualTo(5);
    }

    private static RuleVersion first() {
        return new RuleVersion(
                1, "F-24", FirstRule.f24(), RuleStatus.DRAFT, null, "", 0, "", OffsetDateTime.MIN, 0, "", "", "", 0);
    }

    /** What a browser would send of a sheet. */
    private static Map<String, String> sent(Sheet sheet) {
        var sent = new HashMap<String, String>();
        sent.put("name", sheet.name());
        sent.put("otherwise", sheet.otherwise());
        sheet.counted().forEach((kind, share) -> sent.put("counted[" + kind + "]", share));
        for (int i = 0; i < sheet.tiers().size(); i++) {
            sent.put("tiers[" + i + "].code", sheet.tiers().get(i).code());
            sent.put("tiers[" + i + "].nameEn", sheet.tiers().get(i).nameEn());
            sent.put("tiers[" + i + "].nameZh", sheet.tiers().get(i).nameZh());
        }
        for (int i = 0; i < sheet.dimensions().size(); i++) {
            dimension(sent, "dimensions[" + i + "]", sheet.dimensions().get(i));
        }
        for (int i = 0; i < sheet.tests().size(); i++) {
            test(sent, "tests[" + i + "]", sheet.tests().get(i));
        }
        return sent;
    }

    private static void dimension(Map<String, String> sent, String at, Sheet.DimensionLine line) {
        sent.put(at + ".subject", line.subject());
        sent.put(at + ".axis", line.axis());
        sent.put(at + ".weight", line.weight());
        sent.put(at + ".unknown", line.unknown());
        for (int b = 0; b < line.bands().size(); b++) {
            sent.put(at + ".bands[" + b + "].from", line.bands().get(b).from());
            sent.put(at + ".bands[" + b + "].points", line.bands().get(b).points());
        }
    }

    private static void test(Map<String, String> sent, String at, Sheet.TestLine test) {
        sent.put(at + ".tier", test.tier());
        for (int g = 0; g < test.groups().size(); g++) {
            for (int c = 0; c < test.groups().get(g).size(); c++) {
                var clause = test.groups().get(g).get(c);
                var here = at + ".anyOf[" + g + "][" + c + "]";
                sent.put(here + ".subject", clause.subject());
                sent.put(here + ".comparison", clause.comparison());
                sent.put(here + ".threshold", clause.threshold());
                sent.put(here + ".byChannel", clause.channels());
            }
        }
    }
}
