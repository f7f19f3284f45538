package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerLabel;
import io.weft.customer.service.CustomerDirectory;
import io.weft.penetration.People;
import io.weft.penetration.PeoplePage;
import io.weft.penetration.Person;
import io.weft.penetration.Slice;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.Held;
import io.weft.penetration.rules.PeopleRules;
import io.weft.penetration.store.PeopleQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

/** The customers behind a number, as far as the viewer's scope names them. */
@Service
@RequiredArgsConstructor
public class PeopleService {

    private static final int PAGE = 50;

    private final PenetrationIndex indexes;
    private final PeopleQueries queries;
    private final CustomerDirectory customers;

    /** Fifty customers with greater numbers than {@code after}. */
    public PeoplePage page(Slice slice, People people, @Nullable Long after, Scope scope) {
        var snapshot = indexes.current();
        var index = snapshot.index();
        var viewer = Viewers.of(scope);
        var behind = PeopleRules.behind(index, slice, people, viewer);
        var ordinals = ordinals(behind, after == null ? 0 : index.after(after));
        var held = PeopleRules.holdings(index, slice, viewer, ordinals);
        var shown = people(index, ordinals, held, scope);
        boolean more = ordinals.length > 0 && behind.nextValue(ordinals[ordinals.length - 1] + 1) >= 0;
        return new PeoplePage(
                behind.getLongCardinality(),
                shown,
                more ? index.gcid(ordinals[ordinals.length - 1]) : null,
                snapshot.names());
    }

    /** The numbers of the customers, ascending; at most one more than {@code most}. */
    public long[] numbers(Slice slice, People people, Scope scope, int most) {
        var index = indexes.current().index();
        return PeopleRules.behind(index, slice, people, Viewers.of(scope)).stream()
                .limit(most + 1L)
                .mapToLong(index::gcid)
                .toArray();
    }

    /** How many there are. */
    public long count(Slice slice, People people, Scope scope) {
        return PeopleRules.behind(indexes.current().index(), slice, people, Viewers.of(scope))
                .getLongCardinality();
    }

    private static int[] ordinals(RoaringBitmap behind, int from) {
        var page = new int[PAGE];
        int count = 0;
        var rest = behind.getIntIterator();
        rest.advanceIfNeeded(from);
        while (count < PAGE && rest.hasNext()) {
            page[count++] = rest.next();
        }
        return java.util.Arrays.copyOf(page, count);
    }

    private List<Person> people(ContractIndex index, int[] ordinals, List<Held> held, Scope scope) {
        var gcids = new ArrayList<Long>();
        for (int ordinal : ordinals) {
            gcids.add(index.gcid(ordinal));
        }
        var names = names(gcids, scope);
        var people = new ArrayList<Person>();
        for (int i = 0; i < ordinals.length; i++) {
            var its = held.get(i);
            var gcid = gcids.get(i);
            people.add(
                    new Person(gcid, names.getOrDefault(gcid, ""), its.companies(), its.products(), its.contracts()));
        }
        return people;
    }

    /** Names through the customer module, which knows what this viewer may read; none for the group office. */
    private Map<Long, String> names(List<Long> gcids, Scope scope) {
        var names = new HashMap<Long, String>();
        if (scope.seesNames()) {
            var records = queries.records(gcids, scope.company());
            var labels = customers.labels(
                    records.values().stream().flatMap(Collection::stream).toList(), scope);
            records.forEach((gcid, ids) -> ids.stream()
                    .filter(labels::containsKey)
                    .map(labels::get)
                    .map(CustomerLabel::name)
                    .findFirst()
                    .ifPresent(name -> names.put(gcid, name)));
        }
        return names;
    }
}
