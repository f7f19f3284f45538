package io.weft.customer.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the list of names that occur, in which a search looks for one wrong character. A name stays as long as a record has it. */
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

    private static final String DROP_UNUSED = """
            delete from customer_name n
             where not exists (select 1 from customer_source_record s
                                where s.name_norm = n.name_norm and s.retracted_at is null)
            """;

    // Whoever adds a name holds this until the record that has it is committed; who drops names waits for that.
    private static final String ADDING = "select pg_advisory_xact_lock_shared(hashtextextended('customer_name', 20))";
    private static final String DROPPING = "select pg_advisory_xact_lock(hashtextextended('customer_name', 20))";

    private final JdbcClient jdbc;

    /** The names of the records the feed under way wrote. */
    public void addFed() {
        jdbc.sql(ADDING).query().listOfRows();
        jdbc.sql(ADD.formatted(FED)).update();
    }

    /** The name of one record. */
    public void add(long record) {
        jdbc.sql(ADDING).query().listOfRows();
        jdbc.sql(ADD.formatted(ONE)).param("record", record).update();
    }

    /** Forgets the names no record has any more: of records erased, taken back with their feed, or named otherwise since. */
    public int dropUnused() {
        jdbc.sql(DROPPING).query().listOfRows();
        return jdbc.sql(DROP_UNUSED).update();
    }
}
