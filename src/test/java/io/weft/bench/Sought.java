package io.weft.bench;

import io.weft.platform.crypto.Cipher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts people search for, of every kind, taken from the records of the very database that is searched. */
final class Sought {

    private static final int EACH = 12;
    private static final String HOMOPHONES = "玮铭婧晖莉艳洁鑫皓铃莹智";

    private final JdbcClient jdbc;
    private final Cipher cipher;

    Sought(BenchWeft weft) {
        this.jdbc = JdbcClient.create(weft.asApplication());
        this.cipher = weft.bean(Cipher.class);
    }

    Map<String, List<String>> byKind() {
        List<String> two = names(2);
        List<String> three = names(3);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("2 characters", two);
        texts.put("2 characters, 1 wrong", two.stream().map(Sought::wrong).toList());
        texts.put("3 characters", three);
        texts.put("3 characters, 1 wrong", three.stream().map(Sought::wrong).toList());
        texts.put("surname", List.of("王", "李", "陈", "欧阳"));
        texts.put("pinyin", List.of("zhangmin", "liu fang", "wangjianguo", "chen", "li", "zhuhaoyu"));
        texts.put("initials", List.of("zm", "lf", "wjg", "cq", "zhy", "oy"));
        texts.put("mobile", mobiles());
        texts.put("policy number", strings("select policy_no from policy_policy order by id % 7919, id limit :n"));
        return texts;
    }

    private List<String> names(int length) {
        return jdbc.sql("""
                        select name_norm from customer_source_record tablesample system (20)
                         where kind = 'PERSON' and char_length(name_norm) = :length order by id % 7919, id limit :n
                        """)
                .param("length", length)
                .param("n", EACH)
                .query(String.class)
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).param("n", EACH).query(String.class).list();
    }

    private List<String> mobiles() {
        List<String> numbers = new ArrayList<>();
        jdbc.sql("select mobile_enc from customer_source_record where mobile_enc is not null order by id limit :n")
                .param("n", EACH)
                .query(byte[].class)
                .list()
                .forEach(stored ->
                        numbers.add(cipher.decrypt(stored, "customer.mobile").replace("+86", "")));
        return numbers;
    }

    /** The last character written as another one. */
    private static String wrong(String name) {
        int at = name.length() - 1;
        return name.substring(0, at) + HOMOPHONES.charAt(name.charAt(at) % HOMOPHONES.length());
    }
}
