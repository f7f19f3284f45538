package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F-10 to F-13 and F-16 out of single contracts. */
class BookRulesTests {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int OPEN = Integer.MAX_VALUE;

    private final Groups groups = new Groups();
    private final Tally tally = new Tally(groups);
    private final BookRules rules = new BookRules(
            groups,
            tally,
            new BookRules.Window(LocalDate.of(2026, 12, 1), YEAR, END),
            new BookRules.Counting(false, false, false));
    private final Map<String, Long> products = new HashMap<>();

    @Test
    void countsProductsOfCustomersAndCompanies() {
        customer(bought("PC", "MOTOR", 2020), bought("LIFE", "WHOLE", 2020));
        customer(bought("PC", "MOTOR", 2020));
        customer(bought("LIFE", "WHOLE", 2020), bought("HEALTH", "MEDICAL", 2020), bought("BANK", "CARD", 2020));
        customer(bought("PC", "MOTOR", 2020), bought("PC", "MOTOR", 2021));

        assertThat(given(Subject.group(), Measure.PRODUCTS)).isEqualByComparingTo("7");
        assertThat(given(Subject.group(), Measure.CUSTOMERS)).isEqualByComparingTo("4");
        assertThat(given(Subject.group(), Measure.MULTI_COMPANY_CUSTOMERS)).isEqualByComparingTo("2");
        assertThat(given(Subject.company("PC"), Measure.PRODUCTS)).isEqualByComparingTo("3");
        assertThat(given(Subject.company("PC"), Measure.CONTRACTS)).isEqualByComparingTo("4");
        assertThat(given(Subject.company("LIFE"), Measure.PRODUCTS)).isEqualByComparingTo("2");
    }

    @Test
    void countsProductsOfOtherSeriesThroughAChannel() {
        customer(via("LIFE", "WHOLE"), via("PC", "MOTOR"), via("HEALTH", "MEDICAL"));
        customer(via("LIFE", "WHOLE"));
        customer(via("LIFE", "WHOLE"), via("PC", "MOTOR"), bought("BANK", "CARD", 2020));

        var channel = new Subject(SubjectKind.CHANNEL, "IND");
        assertThat(given(channel, Measure.CROSS_PRODUCTS)).isEqualByComparingTo("3");
        assertThat(given(channel, Measure.CUSTOMERS)).isEqualByComparingTo("3");
        assertThat(given(channel, Measure.PRODUCTS)).isEqualByComparingTo("6");
    }

    @Test
    void knowsNewKeptAndReturningCustomers() {
        customer(bought("PC", "MOTOR", 2020));
        customer(bought("PC", "MOTOR", 2020), bought("PC", "HOME", 2026));
        customer(held("PC", "MOTOR", LocalDate.of(2026, 5, 1), END.plusYears(1), false));
        customer(held("PC", "MOTOR", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1), false));
        customer(
                held("PC", "MOTOR", LocalDate.of(2020, 1, 1), LocalDate.of(2024, 4, 1), false),
                held("PC", "MOTOR", LocalDate.of(2026, 4, 2), END.plusYears(1), false));
        customer(
                held("PC", "MOTOR", LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 1), false),
                held("PC", "MOTOR", LocalDate.of(2026, 4, 2), END.plusYears(1), false));
        customer(
                held("PC", "MOTOR", LocalDate.of(2025, 2, 1), LocalDate.of(2026, 2, 1), false),
                held("PC", "MOTOR", LocalDate.of(2026, 2, 1), END.plusYears(1), true));

        assertThat(year(Measure.ACTIVE_AT_START)).isEqualByComparingTo("4");
        assertThat(year(Measure.RETAINED)).isEqualByComparingTo("3");
        assertThat(year(Measure.ADD_ON_CUSTOMERS)).isEqualByComparingTo("1");
        assertThat(year(Measure.NEW_CUSTOMERS)).isEqualByComparingTo("2");
    }

    @Test
    void saysHowManyCustomersTheBestTenthOfAgentsHas() {
        for (int agent = 0; agent < 20; agent++) {
            for (int customer = 0; customer < (agent < 2 ? 41 : 1); customer++) {
                customer(by("PC/A" + agent));
            }
        }

        assertThat(given(Subject.group(), Measure.AGENT_CUSTOMERS)).isEqualByComparingTo("100");
        assertThat(given(Subject.group(), Measure.TOP_AGENT_CUSTOMERS)).isEqualByComparingTo("82");
    }

    private void customer(Held... contracts) {
        rules.add(List.of(contracts), false);
    }

    private Held bought(String company, String product, int year) {
        return held(company, product, LocalDate.of(year, 6, 1), null, false);
    }

    private Held via(String company, String product) {
        int channel = groups.number(new Subject(SubjectKind.CHANNEL, "IND"), "LIFE");
        return of(company, product, channel);
    }

    private Held by(String agent) {
        return of("PC", "MOTOR", groups.number(new Subject(SubjectKind.AGENT, agent), "PC"));
    }

    private Held of(String company, String product, int further) {
        var held = bought(company, product, 2020);
        int[] all = {held.groups()[0], held.groups()[1], further};
        return new Held(held.product(), all, held.from(), held.until(), held.premium(), true, false);
    }

    private Held held(String company, String product, LocalDate from, LocalDate until, boolean renewal) {
        long id = products.computeIfAbsent(company + product, added -> (long) products.size());
        int[] mine = {
            groups.number(Subject.group(), ""), groups.number(Subject.company(company), company),
        };
        return new Held(
                new Groups.Sold(id, company, company),
                mine,
                Held.day(from),
                until == null ? OPEN : Held.day(until),
                100_000,
                true,
                renewal);
    }

    private BigDecimal year(Measure measure) {
        return find(Span.YEAR, Subject.group(), measure);
    }

    private BigDecimal given(Subject subject, Measure measure) {
        return find(Span.MONTH, subject, measure);
    }

    private BigDecimal find(Span span, Subject subject, Measure measure) {
        var found = new ArrayList<Fact>();
        tally.give((its, fact) -> {
            if (its == span && fact.subject().equals(subject) && fact.measure() == measure) {
                found.add(fact);
            }
        });
        return found.isEmpty() ? BigDecimal.ZERO : found.get(0).value();
    }
}
