package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.penetration.Answered;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Change;
import io.weft.penetration.Cockpit;
import io.weft.penetration.CodeNames;
import io.weft.penetration.Counting;
import io.weft.penetration.Course;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.Migration;
import io.weft.penetration.Period;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.WhiteSpace;
import io.weft.penetration.Worth;
import io.weft.penetration.rules.ChangeRules;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.CourseRules;
import io.weft.penetration.rules.GroupCodes;
import io.weft.penetration.rules.MigrationRules;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.penetration.rules.TrendRules;
import io.weft.penetration.rules.WhiteSpaceRules;
import io.weft.penetration.rules.WorthRules;
import io.weft.penetration.store.Party;
import io.weft.platform.parameter.Parameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Penetration figures as a viewer may count them. */
@Service
@RequiredArgsConstructor
public class PenetrationService {

    /** How long a machine that asks for figures waits for those of a feed just applied. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MONTHS = 24;
    private static final int MOST_ROWS = 30;

    private final PenetrationIndex indexes;
    private final Parameters parameters;
    private final TierNames tiers;

    /** The figures of the data as it is now; a newer state under way is waited for. */
    public Figures figures(Slice slice, Breakdown breakdown, Scope scope) {
        var index = indexes.fresh(PATIENCE).index();
        return PenetrationRules.figures(index, slice.counted(counting()), breakdown, Viewers.of(scope));
    }

    /** The codes of the data as it is now. */
    public KnownCodes knownNow() {
        return known(indexes.fresh(PATIENCE).index());
    }

    /** What the page begins with, from one state, without waiting for a newer one. */
    public Cockpit cockpit(Slice asked, Breakdown breakdown, Scope scope) {
        var slice = asked.counted(counting());
        var snapshot = indexes.current();
        var index = snapshot.index();
        var viewer = Viewers.of(scope);
        return new Cockpit(
                PenetrationRules.figures(index, slice, breakdown, viewer),
                PenetrationRules.figures(index, slice.on(slice.asOf().minusMonths(1)), breakdown, viewer),
                PenetrationRules.figures(index, slice.on(slice.asOf().minusYears(1)), breakdown, viewer),
                snapshot.names(),
                known(index),
                above(index.codes(), slice),
                snapshot.dataAt());
    }

    /** The slice on the same day of each of the last 24 months, the day itself last. */
    public Answered<List<TrendPoint>> trend(Slice slice, Scope scope) {
        var days = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(month -> slice.asOf().minusMonths(MONTHS - month))
                .toList();
        return answer(index -> TrendRules.on(index, slice.counted(counting()), days, Viewers.of(scope)));
    }

    /** The slice on some days, at most 62, in ascending order. */
    public List<TrendPoint> on(Slice slice, List<LocalDate> days, Scope scope) {
        return TrendRules.on(indexes.current().index(), slice.counted(counting()), days, Viewers.of(scope));
    }

    /** The slice of the state there is, without waiting for a newer one. */
    public Figures now(Slice slice, Breakdown breakdown, Scope scope) {
        return PenetrationRules.figures(
                indexes.current().index(), slice.counted(counting()), breakdown, Viewers.of(scope));
    }

    /** The slice company by company. */
    public Answered<Figures> byCompany(Slice slice, Scope scope) {
        return answer(index -> PenetrationRules.figures(
                index, slice.counted(counting()), Breakdown.by(Dimension.COMPANY), Viewers.of(scope)));
    }

    /** M-06 of the year up to the day. */
    public Answered<List<Migration>> moved(Slice slice, Scope scope) {
        return answer(index -> MigrationRules.moved(index, slice, Period.yearUntil(slice.asOf()), Viewers.of(scope)));
    }

    /** M-10, M-11, M-16 of the year up to the day. */
    public Answered<Course> course(Slice slice, Scope scope) {
        return answer(index -> CourseRules.of(index, slice, Period.yearUntil(slice.asOf()), Viewers.of(scope)));
    }

    /** Why the slice changed since an earlier state. */
    public Answered<Change> change(Slice slice, Since since, Scope scope) {
        return answer(index -> ChangeRules.of(index, slice.counted(counting()), since, Viewers.of(scope)));
    }

    /** M-12, M-13, M-15. */
    public Answered<Worth> worth(Slice slice, Scope scope) {
        return answer(index -> WorthRules.of(index, slice, Viewers.of(scope)));
    }

    /** Who lacks what, by {@link Dimension#TIER} or {@link Dimension#AGENT}. */
    public Answered<WhiteSpace> whiteSpace(Slice slice, Dimension by, Scope scope) {
        return answer(
                index -> WhiteSpaceRules.of(index, slice, by, Viewers.of(scope)).first(MOST_ROWS));
    }

    private <T> Answered<T> answer(Function<ContractIndex, T> question) {
        var snapshot = indexes.current();
        return new Answered<>(question.apply(snapshot.index()), snapshot.names());
    }

    /** What codes are called. */
    public CodeNames names() {
        return indexes.current().names();
    }

    private static List<String> above(GroupCodes codes, Slice slice) {
        var units = slice.filters().of(Dimension.ORG_UNIT);
        return units.size() == 1 ? codes.above(units.iterator().next()) : List.of();
    }

    /** Whether insured persons are customers in the figures now shown ({@code P.pen.party}, A-07). */
    public boolean countsInsured() {
        return indexes.current().party() == Party.INSURED;
    }

    /** What the group adds up today ({@code P.pen.unit}, {@code P.pen.include_home}). */
    public Counting counting() {
        var chosen = parameters.beginningWith("P.pen.");
        return new Counting(
                Counting.Unit.valueOf(chosen.get("P.pen.unit").toUpperCase(Locale.ROOT)),
                chosen.get("P.pen.include_home").equals("true"));
    }

    /** The codes a page offers. */
    public KnownCodes known() {
        return known(indexes.current().index());
    }

    private KnownCodes known(ContractIndex index) {
        var codes = index.codes();
        return new KnownCodes(Map.of(
                Dimension.COMPANY, codes.companies().all(),
                Dimension.SERIES, codes.series().all(),
                Dimension.CHANNEL, codes.channels().all(),
                Dimension.PRODUCT, codes.products().all(),
                Dimension.ORG_UNIT, codes.orgUnits().all(),
                Dimension.TIER, tiers.codes(index.tiers().codes().all())));
    }
}
