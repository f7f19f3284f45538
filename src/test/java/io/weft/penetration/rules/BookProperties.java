package io.weft.penetration.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Book;
import io.weft.penetration.BookQuestion;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
import io.weft.policy.CohortSubject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** A subject's book is the slice of the cockpit that is the subject, as its manager reads it. */
class BookProperties {

    private static final List<CohortSubject> KINDS = List.of(
            CohortSubject.ALL,
            CohortSubject.COMPANY,
            CohortSubject.CHANNEL,
            CohortSubject.UNIT_TREE,
            CohortSubject.AGENT);

    @Property(tries = 600)
    void aBookIsWhatItsManagerReadsOnTheCockpit(@ForAll long seed) {
        var random = new Random(seed);
        var index = Samples.random(random).index();
        var counting = new Counting(Samples.any(random, List.of(Counting.Unit.values())), random.nextBoolean());
        var question = question(random);
        var day = question.day();

        var books = BookRules.of(index, question, counting);

        assertThat(books).extracting(Book::code).doesNotHaveDuplicates();
        for (var book : books) {
            var slice = new Slice(day, question.segment(), filter(question.by(), book.code()), counting);
            var manager = manager(question.by(), book.code());
            assertThat(book.figures()).isEqualTo(PenetrationRules.figures(index, slice, Breakdown.none(), manager));
            assertThat(book.worth()).isEqualTo(WorthRules.of(index, slice, manager));
            assertThat(book.courses())
                    .isEqualTo(question.periods().stream()
                            .map(period -> CourseRules.of(index, slice, period, manager))
                            .toList());
        }
    }

    @Property(tries = 300)
    void nobodyWithACustomerIsLeftOut(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var question = question(random);
        var naive = new NaiveDefinition(sample);
        var whole = naive.slice(new Slice(question.day(), question.segment(), Filters.none()), Viewer.group());

        var books = BookRules.of(sample.index(), question, Counting.USUAL);

        assertThat(books.stream().filter(one -> one.figures().customers() > 0).map(book -> String.valueOf(book.code())))
                .containsExactlyInAnyOrderElementsOf(whole.stream()
                        .flatMap(one -> subjects(question.by(), one).stream())
                        .collect(toSet()));
        for (var book : books) {
            var its = whole.stream()
                    .filter(one -> subjects(question.by(), one).contains(String.valueOf(book.code())))
                    .toList();
            assertThat(book.crossProducts())
                    .isEqualTo(naive.products(its.stream()
                                    .filter(one -> crosses(naive, one))
                                    .toList())
                            .size());
            assertThat(book.elsewhere())
                    .isEqualTo(naive.customers(its).stream()
                            .filter(gcid -> companies(whole, gcid).size() > 1)
                            .count());
        }
    }

    private static BookQuestion question(Random random) {
        var day = Samples.TODAY.minusDays(random.nextInt(400));
        var periods =
                List.of(new Period(day.withDayOfMonth(1), day), new Period(day.minusDays(random.nextInt(700)), day));
        return new BookQuestion(
                Samples.any(random, KINDS), day, Samples.any(random, List.of(Segment.values())), periods);
    }

    private static Filters filter(CohortSubject by, @Nullable String code) {
        var value = code == null ? Filters.NONE : code;
        return switch (by) {
            case COMPANY -> Filters.none().with(Dimension.COMPANY, value);
            case CHANNEL -> Filters.none().with(Dimension.CHANNEL, value);
            case UNIT_TREE -> Filters.none().with(Dimension.ORG_UNIT, value);
            case AGENT -> Filters.none().with(Dimension.AGENT, value);
            default -> Filters.none();
        };
    }

    private static Viewer manager(CohortSubject by, @Nullable String code) {
        if (code != null && by == CohortSubject.COMPANY) {
            return Viewer.of(code);
        }
        return code != null && by == CohortSubject.UNIT_TREE
                ? new Viewer(code.substring(0, code.indexOf('/')), Set.of(code))
                : Viewer.group();
    }

    /** Everybody whose contract it is. */
    private static Set<String> subjects(CohortSubject by, Contract contract) {
        return switch (by) {
            case COMPANY -> Set.of(contract.company());
            case CHANNEL -> Set.of(String.valueOf(contract.channel()));
            case AGENT -> Set.of(String.valueOf(contract.about().agent()));
            case UNIT_TREE -> {
                var codes = new GroupCodes(Samples.REFERENCE);
                yield contract.orgUnit() == null
                        ? Set.of()
                        : Set.copyOf(codes.above(contract.company() + "/" + contract.orgUnit()));
            }
            default -> Set.of("null");
        };
    }

    private static boolean crosses(NaiveDefinition naive, Contract contract) {
        return Samples.REFERENCE.channels().stream()
                .filter(channel -> channel.code().equals(contract.channel()))
                .noneMatch(channel -> naive.series(contract).equals(channel.homeSeries()));
    }

    private static Set<String> companies(List<Contract> contracts, long gcid) {
        return contracts.stream()
                .filter(one -> one.gcid() == gcid)
                .map(Contract::company)
                .collect(toSet());
    }
}
