package io.weft.customer.service;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Source records of one made-up company that arrive as if by a feed: a name and a key, empty for none. */
final class KeyedRecords {

    private final String company;
    private final JdbcClient jdbc;
    private final IdentityLinking linking;
    private final TransactionTemplate transactions;

    KeyedRecords(String company, JdbcClient jdbc, IdentityLinking linking, TransactionTemplate transactions) {
        this.company = company;
        this.jdbc = jdbc;
        this.linking = linking;
        this.transactions = transactions;
    }

    void feed(Map<String, String> rows) {
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

    void setKey(String name, String key) {
        jdbc.sql("update customer_source_record set strong_key = :key where company = :company and source_key = :name")
                .param("company", company)
                .param("name", name)
                .param("key", bytes(key))
                .update();
    }

    private byte @Nullable [] bytes(String key) {
        return key.isEmpty() ? null : (company + key).getBytes();
    }

    /** The number a record left last, 0 when it left none. */
    long former(String name) {
        return jdbc.sql("select coalesce(former_gcid, 0) from customer_source_record"
                        + " where company = :company and source_key = :name")
                .param("company", company)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    long gcid(String name) {
        return rows().get(name).gcid();
    }

    long id(String name) {
        return rows().get(name).id();
    }

    Map<String, Long> gcids() {
        Map<String, Long> gcids = new TreeMap<>();
        rows().forEach((name, row) -> gcids.put(name, row.gcid()));
        return gcids;
    }

    Map<String, Row> rows() {
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

    long resolved(long gcid) {
        return jdbc.sql("""
                        with recursive way as (
                            select gcid, merged_into from customer_party where gcid = :gcid
                            union all
                            select p.gcid, p.merged_into from way w join customer_party p on p.gcid = w.merged_into)
                        select gcid from way where merged_into is null
                        """).param("gcid", gcid).query(Long.class).single();
    }

    record Row(long id, long gcid, @Nullable String key) {}
}
