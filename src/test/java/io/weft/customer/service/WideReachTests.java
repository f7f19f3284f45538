package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.customer.PageAfter;
import io.weft.customer.rules.Names;
import io.weft.customer.rules.OwnNumbers;
import io.weft.customer.service.SearchSteps.Ask;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.CustomerSearchQueries.Hit;
import io.weft.customer.store.CustomerSearchQueries.Position;
import io.weft.customer.store.SearchArm;
import io.weft.customer.store.SearchQuery;
import io.weft.customer.store.SearchQuery.Narrowing;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who looks after thousands of customers finds his own and nobody else's, page after page. */
@WeftTest
@Transactional
class WideReachTests extends CustomerViewing {

    private static final Narrowing ALL = new Narrowing(Set.of(), null, null, null, null, null, null);

    @Autowired
    private SearchSteps steps;

    private final List<Long> his = new ArrayList<>();
    private OwnNumbers own = new OwnNumbers(List.of());

    @BeforeEach
    void threeThousandOfWhomSomeAreThere() {
        for (String given : List.of("一", "二", "三", "四", "五", "六", "七", "八", "九")) {
            long gcid = enter("VLIFE", "卓" + given, null, null);
            if (his.size() < 5) {
                his.add(gcid);
            }
        }
        long notYet = his.get(0) + 100_000;
        own = new OwnNumbers(
                LongStream.concat(his.stream().mapToLong(Long::longValue), LongStream.range(notYet, notYet + 3_000))
                        .boxed()
                        .toList());
    }

    @Test
    void findsHisOwnByBeginningByOneWrongCharacterAndWithoutAText() {
        assertThat(own.areFew()).isFalse();
        for (SearchArm arm : List.of(SearchArm.PREFIX, SearchArm.ALIKE, SearchArm.BROWSE)) {
            assertThat(pages(arm)).as("%s", arm).containsExactlyElementsOf(inOrder(arm));
        }
    }

    @Test
    void hasWhatAnotherCompanyKnowsSealed() {
        Map<Long, Hit> hits = new LinkedHashMap<>();
        Ask ask = new Ask(
                query("卓"), new CustomerScope(sub("VPC"), LocalDate.now(ZoneId.of("Asia/Shanghai"))), own, null);
        steps.fill(
                hits, SearchArm.PREFIX, ask, Position.start(PageAfter.first(50).limit()));
        assertThat(hits).isEmpty();
    }

    private List<Long> inOrder(SearchArm arm) {
        Map<Long, Hit> hits = new LinkedHashMap<>();
        steps.fill(hits, arm, ask(arm, new OwnNumbers(his)), Position.start(50));
        assertThat(hits.keySet()).containsExactlyInAnyOrderElementsOf(his);
        return List.copyOf(hits.keySet());
    }

    private List<Long> pages(SearchArm arm) {
        List<Long> seen = new ArrayList<>();
        Position at = Position.start(2);
        Map<Long, Hit> page;
        do {
            page = new LinkedHashMap<>();
            steps.fill(page, arm, ask(arm, own), at);
            List<Hit> shown = page.values().stream().limit(2).toList();
            shown.forEach(hit -> seen.add(hit.gcid()));
            at = shown.isEmpty() ? at : at.after(shown.get(shown.size() - 1));
        } while (!page.isEmpty());
        return seen;
    }

    private static Ask ask(SearchArm arm, OwnNumbers numbers) {
        return new Ask(
                query(arm == SearchArm.ALIKE ? "卓十" : "卓"),
                new CustomerScope(sub("VLIFE"), LocalDate.now(ZoneId.of("Asia/Shanghai"))),
                numbers,
                null);
    }

    private static SearchQuery query(String typed) {
        return new SearchQuery(
                Map.of(
                        "name",
                        typed,
                        "nameEnd",
                        SearchQuery.end(typed),
                        "pinyin",
                        "none",
                        "pinyinEnd",
                        "none",
                        "forms",
                        Names.searchForms(typed).toArray(String[]::new)),
                ALL);
    }
}
