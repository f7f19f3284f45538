package io.weft.customer.service;

import static java.util.stream.Collectors.groupingBy;

import io.weft.access.Scope;
import io.weft.customer.CustomerRow;
import io.weft.customer.MatchedOn;
import io.weft.customer.MergedTag;
import io.weft.customer.ProfileFigure;
import io.weft.customer.QualityFilter;
import io.weft.customer.TagConflict;
import io.weft.customer.TagDimension;
import io.weft.customer.ThinProfile;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.QualityQueries;
import io.weft.customer.store.QualityQueries.Looking;
import io.weft.customer.store.TagQueries.SaidRow;
import io.weft.platform.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What data stewards look after: how complete profiles are (M-48), and where statements contradict each other (D-14). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DataQuality {

    private static final int PAGE_SIZE = 50;

    /** Customers looked through at first, and at most at a time, so that a page costs the same in a group of any size. */
    private static final int FIRST_WINDOW = 1_000;

    private static final int LAST_WINDOW = 32_000;

    private final QualityQueries queries;
    private final CustomerHeads heads;
    private final CustomerTags tags;
    private final TagWeights weights;
    private final NamesOnScreen names;
    private final Clock clock;

    /** The companies the viewer answers for, the least complete first. */
    public List<ProfileFigure> figures(Scope scope) {
        return scope.seesAll()
                ? queries.figures("")
                : scope.company() == null ? List.of() : queries.figures(scope.company());
    }

    /** The records of a company that lack most; of the viewer's own unless he sees all. */
    public Page<ThinProfile> thin(QualityFilter filter, String company, Scope scope) {
        var place = QualityPlace.parse(filter.after(), new QualityPlace(-1, 0));
        var rows =
                queries.thin(company, place.filled(), place.number(), new Looking(scope(scope), PAGE_SIZE + 1)).stream()
                        .map(row -> new ThinProfile(
                                row.id(),
                                row.gcid(),
                                names.show(row.gcid(), row.name(), row.kind(), scope),
                                row.company(),
                                row.filled(),
                                row.missing()))
                        .toList();
        return Page.cut(rows, PAGE_SIZE, ThinProfile::key);
    }

    /** Customers in sight of whom different things are said, by number. */
    public Page<TagConflict> conflicts(@Nullable String after, Scope scope) {
        CustomerScope customers = scope(scope);
        Set<Long> found = new LinkedHashSet<>();
        long from = QualityPlace.parse(after, new QualityPlace(0, 0)).number();
        Optional<Long> until = queries.windowEnd(from, FIRST_WINDOW);
        for (int window = FIRST_WINDOW; until.isPresent() && found.size() <= PAGE_SIZE; ) {
            found.addAll(queries.conflicting(from, until.get(), customers));
            from = until.get();
            window = Math.min(window * 2, LAST_WINDOW);
            until = queries.windowEnd(from, window);
        }
        List<Long> page = new ArrayList<>(found).subList(0, Math.min(found.size(), PAGE_SIZE));
        String next = found.size() > PAGE_SIZE ? new QualityPlace(0, page.get(page.size() - 1)).text() : null;
        return new Page<>(page.isEmpty() ? List.of() : conflicts(page, scope), next);
    }

    private List<TagConflict> conflicts(List<Long> gcids, Scope scope) {
        Map<Long, MatchedOn> all = new LinkedHashMap<>();
        gcids.forEach(gcid -> all.put(gcid, MatchedOn.ALL));
        Map<Long, List<SaidRow>> said =
                queries.said(gcids, scope(scope)).stream().collect(groupingBy(SaidRow::gcid));
        var scale = weights.scale();
        List<TagDimension> dictionary = tags.dictionary();
        return heads.rows(all, scope).stream()
                .map(row -> conflict(
                        row, CustomerTags.merged(dictionary, said.getOrDefault(row.gcid(), List.of()), scale, scope)))
                .toList();
    }

    private static TagConflict conflict(CustomerRow row, List<MergedTag> merged) {
        return new TagConflict(
                row, merged.stream().filter(MergedTag::conflicting).toList());
    }

    private CustomerScope scope(Scope scope) {
        return new CustomerScope(scope, LocalDate.now(clock));
    }
}
