package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WeftTest
class IdentityLinkingTests {

    private static int made;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityLinking linking;

    @Autowired
    TransactionTemplate transactions;

    private String company = "";
    private KeyedRecords records;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = "LINK" + ++made;
        records = new KeyedRecords(company, jdbc, linking, transactions);
    }

    @Test
    void recordsWithOneKeyAreOneCustomer() {
        records.feed(Map.of("a", "K1", "b", "K1", "c", "K2"));
        assertThat(records.gcid("a")).isEqualTo(records.gcid("b")).isNotEqualTo(records.gcid("c"));
    }

    @Test
    void aRecordWithoutKeyIsACustomerOfItsOwn() {
        records.feed(Map.of("a", "", "b", ""));
        assertThat(records.gcid("a")).isNotEqualTo(records.gcid("b"));
    }

    @Test
    void aLaterRecordJoinsTheCustomerThatIsThere() {
        records.feed(Map.of("a", "K1"));
        long first = records.gcid("a");
        records.feed(Map.of("b", "K1"));
        assertThat(records.gcid("b")).isEqualTo(first);
        assertThat(records.gcid("a")).isEqualTo(first);
    }

    @Test
    void aCustomerKeepsItsNumberWhenItsOnlyKeyChanges() {
        records.feed(Map.of("a", "K1"));
        long before = records.gcid("a");
        records.feed(Map.of("a", "K2"));
        records.feed(Map.of("a", ""));
        records.feed(Map.of("a", "K3"));
        assertThat(records.gcid("a")).isEqualTo(before);
    }

    @Test
    void aNumberThatWasLeftStillResolvesAndComesBack() {
        records.feed(Map.of("a", "K1"));
        records.feed(Map.of("b", "K2"));
        long first = records.gcid("a");
        records.feed(Map.of("a", "K2"));
        assertThat(records.gcid("a")).isEqualTo(records.gcid("b"));
        assertThat(records.resolved(first)).isEqualTo(records.gcid("b"));
        records.feed(Map.of("c", "K1"));
        assertThat(records.gcid("c")).isEqualTo(first);
        assertThat(records.resolved(first)).isEqualTo(first);
    }

    @Test
    void aLinkThatEndsGivesEachRecordItsOldNumberBack() {
        records.feed(Map.of("a", "K1"));
        records.feed(Map.of("b", ""));
        long own = records.gcid("b");
        records.feed(Map.of("b", "K1"));
        assertThat(records.gcid("b")).isEqualTo(records.gcid("a"));
        records.feed(Map.of("b", ""));
        assertThat(records.gcid("b")).isEqualTo(own);
        assertThat(records.resolved(own)).isEqualTo(own);
    }

    @Test
    void aRecordRemembersTheNumberItLeft() {
        records.feed(Map.of("a", "K1"));
        records.feed(Map.of("b", ""));
        long own = records.gcid("b");
        records.feed(Map.of("b", "K1"));
        assertThat(records.former("b")).isEqualTo(own);
        records.feed(Map.of("c", "K1"));
        assertThat(records.former("c")).as("nobody knew it under another").isZero();
        long shared = records.gcid("b");
        records.feed(Map.of("b", ""));
        assertThat(records.former("b")).isEqualTo(shared);
    }

    @Test
    void oneOfTwoMovesAndTheOtherKeepsTheNumber() {
        records.feed(new TreeMap<>(Map.of("a", "K1", "b", "K1")));
        long shared = records.gcid("a");
        records.feed(Map.of("a", "K2"));
        assertThat(records.gcid("b")).isEqualTo(shared);
        assertThat(records.gcid("a")).isNotEqualTo(shared);
    }

    @Test
    void twoWhoSwapTheirKeysInOneFileStaySeparate() {
        records.feed(Map.of("a", "K1", "b", "K2"));
        records.feed(Map.of("a", "K2", "b", "K1"));
        assertThat(records.gcid("a")).isNotEqualTo(records.gcid("b"));
        assertNumbersFitKeys();
    }

    @Test
    void whatAnUndoBroughtBackIsLinkedAgain() {
        records.feed(Map.of("a", "K1", "b", "K1", "c", "K2"));
        long shared = records.gcid("a");
        records.feed(Map.of("b", "K2"));
        transactions.executeWithoutResult(status -> {
            records.setKey("b", "K1");
            linking.afterUndo(0);
        });
        assertThat(records.gcid("b")).isEqualTo(shared);
        assertNumbersFitKeys();
    }

    @Test
    void equalNumbersWithOtherNamesAreAPairToReview() {
        records.feed(Map.of("a", "K1"));
        records.feed(Map.of("b", "K2"));
        jdbc.sql("update customer_source_record set id_type = 'ID_CARD', id_no_hash = :hash where company = :company")
                .param("hash", (company + "number").getBytes())
                .param("company", company)
                .update();
        transactions.executeWithoutResult(status -> linking.link(records.id("b")));
        assertThat(jdbc.sql(
                                "select count(*) from customer_match_candidate where first_record = :a and second_record = :b")
                        .param("a", Math.min(records.id("a"), records.id("b")))
                        .param("b", Math.max(records.id("a"), records.id("b")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(records.gcid("a")).isNotEqualTo(records.gcid("b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whateverArrivesInWhateverOrderNumbersFitKeys(int seed) {
        Random random = new Random(seed);
        Map<String, String> keys = new TreeMap<>();
        for (int step = 0; step < 25; step++) {
            Map<String, Long> before = records.gcids();
            Map<String, String> file = someRows(random);
            records.feed(file);
            keys.putAll(file);
            assertNumbersFitKeys();
            assertUntouchedStay(before, file);
        }
        Map<String, Long> before = records.gcids();
        reloadInParts(random, keys);
        assertThat(records.gcids()).isEqualTo(before);
    }

    private Map<String, String> someRows(Random random) {
        Map<String, String> file = new HashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int key = random.nextInt(8);
            file.put("r" + random.nextInt(12), key < 2 ? "" : "K" + key);
        }
        return file;
    }

    private void reloadInParts(Random random, Map<String, String> keys) {
        List<String> names = new ArrayList<>(keys.keySet());
        java.util.Collections.shuffle(names, random);
        for (String name : names) {
            records.feed(Map.of(name, keys.get(name)));
        }
    }

    private void assertUntouchedStay(Map<String, Long> before, Map<String, String> file) {
        Map<String, Long> now = records.gcids();
        before.forEach((name, gcid) -> {
            if (!file.containsKey(name)) {
                assertThat(now.get(name)).as(name).isEqualTo(gcid);
            }
            assertThat(new TreeSet<>(now.values())).as("%s resolves", gcid).contains(records.resolved(gcid));
        });
    }

    private void assertNumbersFitKeys() {
        Map<String, Long> numberOf = new HashMap<>();
        Map<Long, String> unitOf = new HashMap<>();
        records.rows().forEach((name, row) -> {
            String unit = row.key() == null ? "alone " + name : row.key();
            assertThat(numberOf.computeIfAbsent(unit, u -> row.gcid())).as(unit).isEqualTo(row.gcid());
            assertThat(unitOf.computeIfAbsent(row.gcid(), g -> unit))
                    .as("%s", row.gcid())
                    .isEqualTo(unit);
        });
    }
}
