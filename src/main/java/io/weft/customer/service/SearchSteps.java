package io.weft.customer.service;

import io.weft.customer.rules.OwnNumbers;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.CustomerSearchQueries;
import io.weft.customer.store.CustomerSearchQueries.Hit;
import io.weft.customer.store.CustomerSearchQueries.Position;
import io.weft.customer.store.CustomerSearchQueries.Viewer;
import io.weft.customer.store.SearchArm;
import io.weft.customer.store.SearchQuery;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes through what one arm finds, step by step until there is enough. Somebody with few customers looks at each of them;
 * somebody with many lets the index say who comes next, keeps those who are his, and has the few that are left judged.
 */
@Component
@RequiredArgsConstructor
class SearchSteps {

    private static final int FIRST_LOOK = 1_000;
    private static final int LONGEST_LOOK = 64_000;
    private static final int GROWTH = 4;

    private final CustomerSearchQueries queries;

    /**
     * What is asked, and by whom.
     *
     * @param own whose customers; null for all in sight
     * @param graded those of the grade asked for; null for all
     */
    record Ask(
            SearchQuery query,
            CustomerScope scope,
            @Nullable OwnNumbers own,
            @Nullable Graded graded) {

        private boolean ofMany() {
            return own != null && !own.areFew();
        }
    }

    /** The numbers of the customers in a grade. */
    interface Graded {

        /** The next ones above a number, in ascending order. */
        long[] after(long gcid, int limit);
    }

    private record Step(List<Hit> hits, @Nullable Position next) {}

    /** Adds hits of the arm after a position until there are as many as wanted. */
    void fill(Map<Long, Hit> hits, SearchArm arm, Ask ask, Position from) {
        int wanted = from.limit();
        // one customer may be found by several records
        Position at = ask.ofMany() && arm != SearchArm.NUMBER && arm != SearchArm.BROWSE
                ? from.limited(FIRST_LOOK)
                : from.limited(wanted + wanted / 2);
        while (at != null && hits.size() < wanted) {
            Step step = step(arm, ask, at);
            step.hits().forEach(hit -> hits.putIfAbsent(hit.gcid(), hit));
            at = step.next();
        }
    }

    private Step step(SearchArm arm, Ask ask, Position at) {
        OwnNumbers own = ask.own();
        boolean many = own == null || !own.areFew();
        if (many && arm == SearchArm.BROWSE && ask.graded() != null) {
            return browse(ask.graded().after(at.gcid(), at.limit()), ask, at);
        }
        if (own == null || !many) {
            return all(arm, ask, at, own == null ? null : own.all());
        }
        if (arm == SearchArm.NUMBER) {
            Step step = all(arm, ask, at, null);
            return new Step(
                    step.hits().stream().filter(hit -> own.contains(hit.gcid())).toList(), step.next());
        }
        return arm == SearchArm.BROWSE ? browse(own.after(at.gcid(), at.limit()), ask, at) : sift(arm, own, ask, at);
    }

    private Step all(SearchArm arm, Ask ask, Position at, long @Nullable [] among) {
        List<Hit> found = queries.find(arm, ask.query(), new Viewer(ask.scope(), among), at);
        return new Step(found, found.size() < at.limit() ? null : at.after(found.get(found.size() - 1)));
    }

    private Step browse(long[] chunk, Ask ask, Position at) {
        if (chunk.length == 0) {
            return new Step(List.of(), null);
        }
        OwnNumbers own = ask.own();
        long[] among =
                own == null ? chunk : Arrays.stream(chunk).filter(own::contains).toArray();
        List<Hit> found = among.length == 0
                ? List.of()
                : queries.find(SearchArm.BROWSE, ask.query(), new Viewer(ask.scope(), among), at.limited(LONGEST_LOOK));
        Position next = new Position("", chunk[chunk.length - 1], Math.min(at.limit() * GROWTH, LONGEST_LOOK));
        return new Step(found, chunk.length < at.limit() ? null : next);
    }

    private Step sift(SearchArm arm, OwnNumbers own, Ask ask, Position at) {
        List<Hit> candidates = queries.candidates(arm, ask.query(), at);
        Set<Hit> his = new HashSet<>();
        candidates.stream().filter(hit -> own.contains(hit.gcid())).forEach(his::add);
        long[] among = his.stream().mapToLong(Hit::gcid).distinct().toArray();
        List<Hit> found = among.length == 0
                ? List.of()
                : queries.find(arm, ask.query(), new Viewer(ask.scope(), among), at.limited(LONGEST_LOOK)).stream()
                        .filter(his::contains)
                        .toList();
        Position next = candidates.size() < at.limit()
                ? null
                : at.after(candidates.get(candidates.size() - 1)).limited(Math.min(at.limit() * GROWTH, LONGEST_LOOK));
        return new Step(found, next);
    }
}
