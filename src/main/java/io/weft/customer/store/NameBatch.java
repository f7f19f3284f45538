package io.weft.customer.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the list of names that occur, in which a search looks for one wrong character. A name once listed stays. */
@Repository
@RequiredArgsConstructor
public class NameBatch {

    private static final String ADD = """
            insert into customer_name (name_norm, name_pinyin)
            select distinct on (f.name_norm) f.name_norm, f.name_pinyin
              from %s f
             where char_length(f.name_norm) between 2 and 4
                on conflict (name_norm) do nothing
            """;

    private static final String FED = "(select * from feed_row where bad_column is null and (is_new or is_changed))";
    private static final String ONE = "(select * from customer_source_record where id = :record)";

    private final JdbcClient jdbc;

    /** The names of the records the feed under way wrote. */
    public void addFed() {
        jdbc.sql(ADD.formatted(FED)).update();
    }

    /** The name of one record. */
    public void add(long record) {
        jdbc.sql(ADD.formatted(ONE)).param("record", record).update();
    }
}
