package io.weft.penetration.rules;

import io.weft.penetration.Cause;
import io.weft.penetration.Change;
import io.weft.penetration.Change.Part;
import io.weft.penetration.Change.Totals;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import java.util.EnumMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Why a figure changed between two states. Rule book: docs/rules/penetration.md */
public final class ChangeRules {

    private ChangeRules() {}

    /** What the causes of a change come to; with the state before they add up to the slice of now. */
    public static Change of(ContractIndex index, Slice slice, Since since, Viewer viewer) {
        var found = compared(index, slice, since, viewer);
        var causes = new EnumMap<Cause, Part>(Cause.class);
        found.by.forEach((cause, by) ->
                causes.put(cause, new Part(by, found.people.get(cause).getLongCardinality())));
        var identity = found.of(Cause.MERGED).plus(found.of(Cause.SEPARATED));
        return new Change(since, found.earlier.plus(identity.negated()), found.later, causes);
    }

    /** The customers one cause concerns. */
    static RoaringBitmap behind(ContractIndex index, Slice slice, Because because, Viewer viewer) {
        return compared(index, slice, because.since(), viewer)
                .people
                .getOrDefault(because.cause(), new RoaringBitmap());
    }

    /** One cause of a change. */
    record Because(Since since, Cause cause) {}

    private static Found compared(ContractIndex index, Slice slice, Since since, Viewer viewer) {
        var found = Chunks.all(
                index, range -> new Found(new Comparison(index, slice, since, viewer)).over(range), Found::plus);
        var people = new RoaringBitmap();
        var separated = found.owners.separated(people);
        if (!people.isEmpty()) {
            found.by.put(Cause.SEPARATED, separated);
            found.people.put(Cause.SEPARATED, people);
        }
        return found;
    }

    /** What one range of customers comes to; ranges share no customer. */
    private static final class Found {

        private final Comparison comparison;
        private final Owners owners;
        private final Map<Cause, Totals> by = new EnumMap<>(Cause.class);
        private final Map<Cause, RoaringBitmap> people = new EnumMap<>(Cause.class);
        private Totals earlier = Totals.ZERO;
        private Totals later = Totals.ZERO;

        Found(Comparison comparison) {
            this.comparison = comparison;
            owners = comparison.owners();
        }

        Found over(Range range) {
            for (int customer = range.begin(); customer < range.end(); customer++) {
                comparison.of(customer, this::told);
            }
            earlier = comparison.earlier();
            later = comparison.later();
            return this;
        }

        private void told(int customer, Cause cause, Totals change) {
            by.merge(cause, change, Totals::plus);
            people.computeIfAbsent(cause, one -> new RoaringBitmap()).add(customer);
        }

        Totals of(Cause cause) {
            return by.getOrDefault(cause, Totals.ZERO);
        }

        Found plus(Found other) {
            other.by.forEach((cause, change) -> by.merge(cause, change, Totals::plus));
            other.people.forEach((cause, customers) ->
                    people.computeIfAbsent(cause, one -> new RoaringBitmap()).or(customers));
            earlier = earlier.plus(other.earlier);
            later = later.plus(other.later);
            owners.plus(other.owners);
            return this;
        }
    }
}
