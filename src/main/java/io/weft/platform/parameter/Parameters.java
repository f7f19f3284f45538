package io.weft.platform.parameter;

import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads parameters as they hold on a day. Every key has a first value by migration, so an unknown key is a mistake. */
@Service
@RequiredArgsConstructor
public class Parameters {

    private static final String AS_OF = """
            select value
              from platform_parameter
             where key = :key
               and valid_from <= :day
             order by valid_from desc
             limit 1
            """;
    private static final String ALL_AS_OF = """
            select distinct on (key) key, value
              from platform_parameter
             where key >= :prefix
               and key < :prefix || chr(65535)
               and valid_from <= :day
             order by key, valid_from desc
            """;
    private static final String SET = """
            insert into platform_parameter (key, valid_from, value)
            values (:key, :from, :value)
                on conflict (key, valid_from) do update set value = excluded.value
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    public int intValue(String key) {
        return Integer.parseInt(text(key));
    }

    public int intValue(String key, LocalDate asOf) {
        return Integer.parseInt(text(key, asOf));
    }

    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public String text(String key) {
        return text(key, LocalDate.now(clock));
    }

    public String text(String key, LocalDate asOf) {
        return jdbc.sql(AS_OF)
                .param("key", key)
                .param("day", asOf)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + key + " as of " + asOf));
    }

    /** Every value today whose key begins like this, in one question. */
    public Map<String, String> beginningWith(String prefix) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql(ALL_AS_OF)
                .param("prefix", prefix)
                .param("day", LocalDate.now(clock))
                .query(row -> {
                    values.put(row.getString("key"), row.getString("value"));
                });
        return values;
    }

    /** From a day on another value; the value up to then stays as it was. */
    @Transactional
    public void set(String key, LocalDate from, String value) {
        jdbc.sql(SET)
                .param("key", key)
                .param("from", from)
                .param("value", value)
                .update();
        audit.record("parameter.set", "parameter", key, Map.of("from", from.toString(), "value", value));
    }
}
