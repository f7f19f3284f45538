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
import org.jspecify.annotations.Nullable;
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

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = "LINK" + ++made;
    }

    @Test
    void recordsWithOneKeyAreOneCustomer() {
        feed(Map.of("a", "K1", "b", "K1", "c", "K2"));
        assertThat(gcid("a")).isEqualTo(gcid("b")).isNotEqualTo(gcid("c"));
    }

    @Test
    void aRecordWithoutKeyIsACustomerOfItsOwn() {
        feed(Map.of("a", "", "b", ""));
        assertThat(gcid("a")).isNotEqualTo(gcid("b"));
    }

    @Test
    void aLaterRecordJoinsTheCustomerThatIsThere() {
        feed(Map.of("a", "K1"));
        long first = gcid("a");
        feed(Map.of("b", "K1"));
        assertThat(gcid("b")).isEqualTo(first);
        assertThat(gcid("a")).isEqualTo(first);
    }

    @Test
    void aCustomerKeepsItsNumberWhenItsOnlyKeyChanges() {
        feed(Map.of("a", "K1"));
        long before = gcid("a");
        feed(Map.of("a", "K2"));
        feed(Map.of("a", ""));
        feed(Map.of("a", "K3"));
        assertThat(gcid("a")).isEqualTo(before);
    }

    @Test
    void aNumberThatWasLeftStillResolvesAndComesBack() {
        feed(Map.of("a", "K1"));
        feed(Map.of("b", "K2"));
        long first = gcid("a");
        feed(Map.of("a", "K2"));
        assertThat(gcid("a")).isEqualTo(gcid("b"));
        assertThat(resolved(first)).isEqualTo(gcid("b"));
        feed(Map.of("c", "K1"));
        assertThat(gcid("c")).isEqualTo(first);
        assertThat(resolved(first)).isEqualTo(first);
    }

    @Test
    void aLinkThatEndsGivesEachRecordItsOldNumberBack() {
        feed(Map.of("a", "K1"));
        feed(Map.of("b", ""));
        long own = gcid("b");
        feed(Map.of("b", "K1"));
        assertThat(gcid("b")).isEqualTo(gcid("a"));
        feed(Map.of("b", ""));
        assertThat(gcid("b")).isEqualTo(own);
        assertThat(resolved(own)).isEqualTo(own);
    }

    @Test
    void oneOfTwoMovesAndTheOtherKeepsTheNumber() {
        feed(new TreeMap<>(Map.of("a", "K1", "b", "K1")));
        long shared = gcid("a");
        feed(Map.of("a", "K2"));
        assertThat(gcid("b")).isEqualTo(shared);
        assertThat(gcid("a")).isNotEqualTo(shared);
    }

    @Test
    void twoWhoSwapTheirKeysInOneFileStaySeparate() {
        feed(Map.of("a", "K1", "b", "K2"));
        feed(Map.of("a", "K2", "b", "K1"));
        assertThat(gcid("a")).isNotEqualTo(gcid("b"));
        assertNumbersFitKeys();
    }

    @Test
    void whatAnUndoBroughtBackIsLinkedAgain() {
        feed(Map.of("a", "K1", "b", "K1", "c", "K2"));
        long shared = gcid("a");
        feed(Map.of("b", "K2"));
        transactions.executeWithoutResult(status -> {
            setKey("b", "K1");
            linking.afterUndo(0);
        });
        assertThat(gcid("b")).isEqualTo(shared);
        assertNumbersFitKeys();
    }

    @Test
    void equalNumbersWithOtherNamesAreAPairToReview() {
        feed(Map.of("a", "K1"));
        feed(Map.of("b", "K2"));
        jdbc.sql("update customer_source_record set id_type = 'ID_CARD', id_no_hash = :hash where company = :company")
                .param("hash", (company + "number").getBytes())
                .param("company", company)
                .update();
        transactions.executeWithoutResult(status -> linking.link(id("b")));
        assertThat(jdbc.sql(
                                "select count(*) from customer_match_candidate where first_record = :a and second_record = :b")
                        .param("a", Math.min(id("a"), id("b")))
                        .param("b", Math.max(id("a"), id("b")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(gcid("a")).isNotEqualTo(gcid("b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whateverArrivesInWhateverOrderNumbersFitKeys(int seed) {
        Random random = new Random(seed);
        Map<String, String> keys = new TreeMap<>();
        for (int step = 0; step < 25; step++) {
            Map<String, Long> before = gcids();
            Map<String, String> file = someRows(random);
            feed(file);
            keys.putAll(file);
            assertNumbersFitKeys();
            assertUntouchedStay(before, file);
        }
        Map<String, Long> before = gcids();
        reloadInParts(random, keys);
        assertThat(gcids()).isEqualTo(before);
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
            feed(Map.of(name, keys.get(name)));
        }
    }

    private void assertUntouchedStay(Map<String, Long> before, Map<String, String> file) {
        Map<String, Long> now = gcids();
        before.forEach((name, gcid) -> {
            if (!file.containsKey(name)) {
                assertThat(now.get(name)).as(name).isEqualTo(gcid);
            }
            assertThat(new TreeSet<>(now.values())).as("%s resolves", gcid).contains(resolved(gcid));
        });
    }

    private void assertNumbersFitKeys() {
        Map<String, Long> numberOf = new HashMap<>();
        Map<Long, String> unitOf = new HashMap<>();
        rows().forEach((name, row) -> {
            String unit = row.key() == null ? "alone " + name : row.key();
            assertThat(numberOf.computeIfAbsent(unit, u -> row.gcid())).as(unit).isEqualTo(row.gcid());
            assertThat(unitOf.computeIfAbsent(row.gcid(), g -> unit))
                    .as("%s", row.gcid())
                    .isEqualTo(unit);
        });
    }

    private void feed(Map<String, String> rows) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("drop table if exists feed_row").update();
            jdbc.sql("create temp table feed_row (company text, source_key text, is_new boolean, is_changed boolean,"
                            + " bad_column text) on commit drop")
                    .update();
            rows.forEach(this::write);
            linking.afterFeed(0);
        });
    }

    private void write(String name, String key) {
        boolean known = rows().containsKey(name);
        if (known) {
            setKey(name, key);
        } else {
            insert(name, key);
        }
        jdbc.sql("insert into feed_row values (:company, :name, :new, :known)")
                .param("company", company)
                .param("name", name)
                .param("new", !known)
                .param("known", known)
                .update();
    }

    private void insert(String name, String key) {
        jdbc.sql("""
                        insert into customer_source_record (company, source_key, gcid, kind, name, name_norm, strong_key)
                        values (:company, :name, nextval('customer_party_gcid_seq'), 'PERSON', :name, :name, :key)
                        """)
                .param("company", company)
                .param("name", name)
                .param("key", bytes(key))
                .update();
    }

    private void setKey(String name, String key) {
        jdbc.sql("update customer_source_record set strong_key = :key where company = :company and source_key = :name")
                .param("company", company)
                .param("name", name)
                .param("key", bytes(key))
                .update();
    }

    private byte @Nullable [] bytes(String key) {
        return key.isEmpty() ? null : (company + key).getBytes();
    }

    private long gcid(String name) {
        return rows().get(name).gcid();
    }

    private long id(String name) {
        return rows().get(name).id();
    }

    private Map<String, Long> gcids() {
        Map<String, Long> gcids = new TreeMap<>();
        rows().forEach((name, row) -> gcids.put(name, row.gcid()));
        return gcids;
    }

    private Map<String, Row> rows() {
        Map<String, Row> rows = new TreeMap<>();
        jdbc.sql("select source_key, id, gcid, encode(strong_key, 'escape') as key from customer_source_record"
                        + " where company = :company")
                .param("company", company)
                .query((row, n) -> rows.put(
                        row.getString("source_key"),
                        new Row(row.getLong("id"), row.getLong("gcid"), row.getString("key"))))
                .list();
        return rows;
    }

    private long resolved(long gcid) {
        return jdbc.sql("""
                        with recursive way as (
                            select gcid, merged_into from customer_party where gcid = :gcid
                            union all
                            select p.gcid, p.merged_into from way w join customer_party p on p.gcid = w.merged_into)
                        select gcid from way where merged_into is null
                        """).param("gcid", gcid).query(Long.class).single();
    }

    private record Row(long id, long gcid, @Nullable String key) {}
}
