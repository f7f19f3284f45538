package io.weft.kpi.service;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.Concentration;
import io.weft.kpi.rules.SubjectCodes;
import io.weft.kpi.store.SubjectQueries;
import io.weft.penetration.Book;
import io.weft.penetration.BookQuestion;
import io.weft.penetration.Course;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.service.Books;
import io.weft.policy.CohortSubject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Customers, products and premium in force, new, kept and added to: what penetration counts, and nothing of its own. */
@Service
@RequiredArgsConstructor
class PenetrationSource implements MeasureSource {

    private static final Set<Measure> MEASURES = EnumSet.of(
            Measure.CUSTOMERS,
            Measure.PRODUCTS,
            Measure.CROSS_PRODUCTS,
            Measure.CONTRACTS,
            Measure.MULTI_COMPANY_CUSTOMERS,
            Measure.POLICIES_IN_FORCE,
            Measure.PREMIUM_IN_FORCE,
            Measure.TOP_CUSTOMER_PREMIUM,
            Measure.ORG_CUSTOMERS,
            Measure.ORG_PRODUCTS,
            Measure.NEW_CUSTOMERS,
            Measure.ACTIVE_AT_START,
            Measure.ADD_ON_CUSTOMERS,
            Measure.RETAINED,
            Measure.AGENT_CUSTOMERS,
            Measure.TOP_AGENT_CUSTOMERS);

    private final Books books;
    private final SubjectQueries subjects;

    @Override
    public Set<Measure> measures() {
        return MEASURES;
    }

    @Override
    public boolean isFed() {
        return !books.now().isEmpty();
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        var state = books.now();
        var codes = new SubjectCodes(subjects.unitKinds());
        var concentration = new Concentration();
        for (var by : SubjectCodes.ASKED) {
            for (var book : state.of(asked(by, Segment.PERSON, taking))) {
                var subject = codes.of(by, book.code());
                if (subject != null) {
                    give(new Said(subject, sink), book);
                    if (by == CohortSubject.AGENT) {
                        concentration.add(subject, book.figures().customers());
                    }
                }
            }
            for (var book : state.of(asked(by, Segment.ORG, taking))) {
                var subject = codes.of(by, book.code());
                if (subject != null) {
                    giveOrganisations(new Said(subject, sink), book);
                }
            }
        }
        concentration.give(fact -> sink.accept(Span.MONTH, fact));
    }

    private static BookQuestion asked(CohortSubject by, Segment segment, Taking taking) {
        var periods = Stream.of(Span.values())
                .filter(span -> segment == Segment.PERSON)
                .map(span -> new Period(taking.from(span), taking.until()))
                .toList();
        return new BookQuestion(by, taking.until(), segment, periods);
    }

    private static void give(Said said, Book book) {
        var figures = book.figures();
        said.give(Measure.CUSTOMERS, figures.customers());
        said.give(Measure.PRODUCTS, figures.products());
        said.give(Measure.CROSS_PRODUCTS, book.crossProducts());
        said.give(Measure.CONTRACTS, figures.contracts());
        // a company learns in aggregate what its customers have elsewhere, a part of one does not (AC-01)
        said.give(
                Measure.MULTI_COMPANY_CUSTOMERS,
                said.subject().kind() == SubjectKind.COMPANY ? book.elsewhere() : figures.multiCompanyCustomers());
        said.give(Measure.POLICIES_IN_FORCE, book.worth().policies());
        said.give(Span.MONTH, Measure.PREMIUM_IN_FORCE, book.worth().premium());
        said.give(Span.MONTH, Measure.TOP_CUSTOMER_PREMIUM, book.worth().topPremium());
        for (var span : Span.values()) {
            give(said, span, book.courses().get(span.ordinal()));
        }
    }

    private static void give(Said said, Span span, Course course) {
        said.give(span, Measure.NEW_CUSTOMERS, BigDecimal.valueOf(course.began()));
        said.give(span, Measure.ACTIVE_AT_START, BigDecimal.valueOf(course.atStart()));
        said.give(span, Measure.ADD_ON_CUSTOMERS, BigDecimal.valueOf(course.added()));
        said.give(span, Measure.RETAINED, BigDecimal.valueOf(course.stayed()));
    }

    private static void giveOrganisations(Said said, Book book) {
        said.give(Measure.ORG_CUSTOMERS, book.figures().customers());
        said.give(Measure.ORG_PRODUCTS, book.figures().products());
    }

    /** Passes on what is said of a subject, where it can be said of it and is not nought. */
    private record Said(Subject subject, BiConsumer<Span, Fact> sink) {

        void give(Measure measure, long value) {
            give(Span.MONTH, measure, BigDecimal.valueOf(value));
        }

        void give(Span span, Measure measure, BigDecimal value) {
            if (value.signum() != 0 && measure.isSaidOf(subject.kind())) {
                sink.accept(span, Fact.of(subject, measure, value));
            }
        }
    }
}
