package io.weft.customer.store;

import io.weft.customer.store.TagQueries.CurrentTag;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of stewards about a customer: one decision may stand on several records. */
@Repository
@RequiredArgsConstructor
public class StewardTagBatch {

    private static final String OWN = """
            select t.id, t.source_record_id, s.gcid, t.user_id
              from customer_tag t
              join customer_source_record s on s.id = t.source_record_id
             where s.gcid = :gcid
               and t.source = 'STEWARD'
               and t.user_id = :user
               and t.ended_at is null
               and s.retracted_at is null
            """;
    private static final String GIVE_WAY = """
            update customer_tag t set ended_at = :now, end_reason = 'REPLACED', replaced_by = :by
              from customer_source_record s
             where s.id = t.source_record_id
               and s.gcid = :gcid
               and t.dimension = :dimension
               and t.source = 'STEWARD'
               and t.ended_at is null
               and t.id <> all(:kept)
            """;

    private final JdbcClient jdbc;

    /** What this steward decided in a dimension, as far as it counts. */
    public List<CurrentTag> own(long gcid, String dimension, long user) {
        return jdbc.sql(OWN + " and t.dimension = :dimension order by t.id")
                .param("gcid", gcid)
                .param("dimension", dimension)
                .param("user", user)
                .query(CurrentTag.class)
                .list();
    }

    /** The whole decision one word belongs to; empty when the word is not this steward's, or does not count any more. */
    public List<CurrentTag> ownBeside(long tag, long gcid, long user) {
        return jdbc.sql(OWN + """
                         and t.dimension = (select o.dimension from customer_tag o
                                             where o.id = :tag and o.user_id = :user and o.source = 'STEWARD'
                                               and o.ended_at is null)
                         order by t.id
                        """)
                .param("gcid", gcid)
                .param("tag", tag)
                .param("user", user)
                .query(CurrentTag.class)
                .list();
    }

    /** Earlier decisions about the customer give way to the words that were kept. */
    public void giveWay(long gcid, String dimension, Collection<Long> kept, OffsetDateTime now) {
        jdbc.sql(GIVE_WAY)
                .param("gcid", gcid)
                .param("dimension", dimension)
                .param("kept", kept.toArray(Long[]::new))
                .param("by", kept.iterator().next())
                .param("now", now)
                .update();
    }
}
