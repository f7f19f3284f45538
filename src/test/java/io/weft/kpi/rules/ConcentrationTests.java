package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.policy.CohortSubject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F-16, and who is meant by a code. */
class ConcentrationTests {

    @Test
    void saysHowManyCustomersTheBestTenthOfAgentsHas() {
        var concentration = new Concentration();
        for (int agent = 0; agent < 20; agent++) {
            concentration.add(new Subject(SubjectKind.AGENT, "PC/A" + agent), agent < 2 ? 41 : 1);
        }
        concentration.add(new Subject(SubjectKind.AGENT, "LIFE/A1"), 5);
        concentration.add(new Subject(SubjectKind.AGENT, "LIFE/A2"), 0);
        var given = new ArrayList<Fact>();

        concentration.give(given::add);

        assertThat(given)
                .containsExactlyInAnyOrder(
                        fact(Subject.group(), Measure.AGENT_CUSTOMERS, 105),
                        fact(Subject.group(), Measure.TOP_AGENT_CUSTOMERS, 87),
                        fact(Subject.company("PC"), Measure.AGENT_CUSTOMERS, 100),
                        fact(Subject.company("PC"), Measure.TOP_AGENT_CUSTOMERS, 82),
                        fact(Subject.company("LIFE"), Measure.AGENT_CUSTOMERS, 5),
                        fact(Subject.company("LIFE"), Measure.TOP_AGENT_CUSTOMERS, 5));
    }

    @Test
    void aHeadOfficeIsItsCompany() {
        var codes = new SubjectCodes(Map.of("PC/P31", SubjectKind.BRANCH));

        assertThat(codes.of(CohortSubject.UNIT_TREE, "PC/P31")).isEqualTo(new Subject(SubjectKind.BRANCH, "PC/P31"));
        assertThat(codes.of(CohortSubject.UNIT_TREE, "PC/HQ")).isNull();
        assertThat(codes.of(CohortSubject.AGENT, null)).isNull();
        assertThat(codes.of(CohortSubject.ALL, null)).isEqualTo(Subject.group());
    }

    private static Fact fact(Subject subject, Measure measure, long value) {
        return Fact.of(subject, measure, BigDecimal.valueOf(value));
    }
}
