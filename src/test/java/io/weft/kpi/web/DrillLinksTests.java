package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Role;
import io.weft.access.Scope;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.MetricBook;
import io.weft.support.WeftTest;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A figure leads to its facts, for those who may see them; nobody is led to a page that refuses him. */
@WeftTest
class DrillLinksTests {

    private static final DrillLinks.Place PLACE =
            new DrillLinks.Place(new Subject(SubjectKind.AGENT, "LIFE/A1"), YearMonth.of(2021, 6), Span.MONTH);

    @Autowired
    private DrillLinks links;

    @Autowired
    private MetricBook book;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            M-01, R04, /penetration?asOf=2021-06-30&agent=LIFE%2FA1
            M-01, R05, -
            M-06, R04, /penetration
            M-06, R05, -
            M-07, R05, /ledger?period=2021-06
            M-07, R08, -
            M-14, R03, /tiers
            M-14, R08, -
            M-48, R03, /customers/quality
            M-48, R04, -
            M-50, R08, /scores
            """)
    void aFigureLeadsWhereItsReaderMayGo(String metric, Role role, @Nullable String page) {
        assertThat(links.behind(book.inForce().get(metric), PLACE, reader(role)))
                .isEqualTo(page);
    }

    private static Scope reader(Role role) {
        return new Scope(1, "reader", "LIFE", role.usualReach(), Set.of(), Set.of(), false, false, role.permissions());
    }
}
