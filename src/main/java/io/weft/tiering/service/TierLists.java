package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.customer.service.CustomerDirectory;
import io.weft.platform.Page;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TieredCustomer;
import io.weft.tiering.store.CountQueries.Place;
import io.weft.tiering.store.TierListQueries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the viewer's view who are in his reach, by number. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TierLists {

    private static final Page<TieredCustomer> NOBODY = new Page<>(List.of(), null);

    private final TierListQueries queries;
    private final TierPlaces places;
    private final CustomerDirectory customers;

    /** A page to read. */
    private record Read(Place place, TierFilter filter, long after, int size) {}

    /** Those with greater numbers than {@code after}; nobody for somebody without a view. */
    public Page<TieredCustomer> page(TierFilter filter, long after, int size, Scope scope) {
        return TierSight.of(scope)
                .map(viewer -> page(new Read(new Place(viewer, "", true, List.of()), filter, after, size), scope))
                .orElse(NOBODY);
    }

    /** As {@link #page}, of those the viewer's figures count in a place. */
    public Page<TieredCustomer> people(TierFilter filter, long after, int size, Scope scope) {
        return places.of(filter, scope)
                .map(place -> page(new Read(place, filter, after, size), scope))
                .orElse(NOBODY);
    }

    private Page<TieredCustomer> page(Read read, Scope scope) {
        var reach = customers.among("s.gcid", scope);
        var asked = new TierListQueries.Asked(read.place(), read.filter(), reach, read.after());
        return Page.cut(queries.page(asked, read.size() + 1), read.size(), row -> Long.toString(row.gcid()));
    }

    /** Names as this viewer may see them, by number. */
    public Map<Long, String> names(Collection<Long> gcids, Scope scope) {
        return customers.names(gcids, scope);
    }
}
