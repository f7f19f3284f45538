package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.AgeBand;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerPage;
import io.weft.customer.MatchedOn;
import io.weft.customer.PageAfter;
import io.weft.customer.rules.Names;
import io.weft.customer.rules.SearchText;
import io.weft.customer.service.SearchSteps.Ask;
import io.weft.customer.service.SearchSteps.Graded;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.CustomerSearchQueries.Hit;
import io.weft.customer.store.SearchArm;
import io.weft.customer.store.SearchQuery;
import io.weft.customer.store.SearchQuery.Narrowing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers within the viewer's reach by whatever the viewer knows of them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CustomerSearch {

    private final SearchSteps steps;
    private final OwnCustomers own;
    private final CustomerHeads heads;
    private final GradedCustomers grades;
    private final RecordDeriver deriver;
    private final Clock clock;

    /** One page; ranked by closeness when there is a text, else by customer number. */
    public CustomerPage find(CustomerFilter filter, PageAfter page, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        String typed = filter.text() == null ? "" : filter.text();
        Optional<SearchText> text = SearchText.parse(typed);
        if (text.isEmpty() && !typed.isBlank()) {
            return new CustomerPage(List.of(), null);
        }
        Cursor after = Cursor.parse(page.after());
        SearchQuery query = new SearchQuery(
                text.map(known -> params(known, scope)).orElse(Map.of()), narrowing(filter, today, scope));
        Ask ask = new Ask(query, new CustomerScope(scope, today), own.of(scope), graded(filter.grade(), scope));
        Map<Long, Hit> hits = new LinkedHashMap<>();
        for (SearchArm arm : arms(text.orElse(null), scope)) {
            if (arm.compareTo(after.arm()) >= 0) {
                steps.fill(hits, arm, ask, after.startOf(arm, page.limit() + 1));
            }
        }
        return page(List.copyOf(hits.values()), page.limit(), scope);
    }

    private CustomerPage page(List<Hit> hits, int limit, Scope scope) {
        List<Hit> shown = hits.size() > limit ? hits.subList(0, limit) : hits;
        Map<Long, MatchedOn> found = new LinkedHashMap<>();
        shown.forEach(hit -> found.put(hit.gcid(), hit.arm().matchedOn()));
        String next = hits.size() > limit ? Cursor.of(shown.get(limit - 1)).text() : null;
        return new CustomerPage(found.isEmpty() ? List.of() : heads.rows(found, scope), next);
    }

    /** Somebody who may not read names may not find by them either; a customer number is all he has. */
    private static List<SearchArm> arms(@Nullable SearchText text, Scope scope) {
        if (text == null) {
            return List.of(SearchArm.BROWSE);
        }
        if (!scope.seesNames()) {
            return text.gcid().isPresent() ? List.of(SearchArm.NUMBER) : List.of();
        }
        if (!text.mayBeName()) {
            return List.of(SearchArm.NUMBER);
        }
        List<SearchArm> byName = text.isHan()
                ? List.of(SearchArm.EXACT, SearchArm.PREFIX, SearchArm.PINYIN, SearchArm.ALIKE)
                : List.of(SearchArm.EXACT, SearchArm.PREFIX, SearchArm.PINYIN, SearchArm.INITIALS, SearchArm.ALIKE);
        if (!text.mayBeNumber()) {
            return byName;
        }
        return Stream.concat(Stream.of(SearchArm.NUMBER), byName.stream()).toList();
    }

    private Map<String, Object> params(SearchText text, Scope scope) {
        Map<String, Object> params = new HashMap<>();
        params.put("gcid", text.gcid().orElse(-1L));
        if (!scope.seesNames()) {
            params.putAll(Map.of("number", "", "mobile", new byte[0], "certificates", new byte[0][]));
            return params;
        }
        params.put("name", text.plain());
        params.put("nameEnd", SearchQuery.end(text.plain()));
        params.put("pinyin", text.pinyin().isEmpty() ? "\u0001" : text.pinyin());
        params.put("pinyinEnd", SearchQuery.end(text.pinyin().isEmpty() ? "\u0001" : text.pinyin()));
        params.put("forms", Names.searchForms(text.plain()).toArray(String[]::new));
        params.put("number", text.plain());
        params.put("mobile", deriver.hash(deriver.mobile(text.plain()), RecordDeriver.MOBILE));
        params.put(
                "certificates",
                text.certificates().stream()
                        .map(number -> deriver.hash(number, RecordDeriver.ID_NO))
                        .toArray(byte[][]::new));
        return params;
    }

    private @Nullable Graded graded(@Nullable String grade, Scope scope) {
        return grade == null ? null : (gcid, limit) -> grades.after(grade, gcid, limit, scope);
    }

    private Narrowing narrowing(CustomerFilter filter, LocalDate today, Scope scope) {
        AgeBand age = filter.age();
        return new Narrowing(
                filter.companies(),
                filter.kind(),
                filter.region() == null || filter.region().isBlank() ? null : plain(filter.region()),
                age == null ? null : age.bornAfter(today),
                age == null ? null : age.bornUntil(today),
                filter.withContracts(),
                filter.grade() == null ? null : grades.in(filter.grade(), "s.gcid", scope));
    }

    /** A region is digits; anything else finds nobody. */
    private static String plain(String region) {
        return SearchText.parse(region).map(SearchText::plain).orElse("-");
    }
}
