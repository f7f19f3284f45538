package io.weft.customer.store;

import io.weft.customer.PartyKind;
import io.weft.customer.Restriction;
import io.weft.customer.RestrictionReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads customers that are already known by number, each through a viewer's {@link CustomerScope}. */
@Repository
@RequiredArgsConstructor
public class CustomerQueries {

    private static final String RESOLVE = """
            -- follows a number that was left to where its records went
            with recursive way as (
                select gcid, merged_into from customer_party where gcid = :gcid
                union all
                select p.gcid, p.merged_into from way w join customer_party p on p.gcid = w.merged_into)
            select gcid from way where merged_into is null
            """;

    private static final String RECORDS = """
            select %s, %s as open
              from customer_source_record s
             where s.gcid = any(:gcids)
               and s.retracted_at is null
               and %s
             order by s.company, s.id
            """;

    private static final String SEALED = """
            select exists (select 1 from customer_source_record s
                            where s.gcid = :gcid and s.retracted_at is null and not %s)
            """;

    private static final String CONTRACTS = """
            select s.gcid, count(*) as contracts
              from customer_source_record s
              join customer_relation rel on rel.source_record_id = s.id
             where s.gcid = any(:gcids)
               and s.retracted_at is null
               and rel.contract_no is not null
               and rel.active_from <= :today and :today < rel.active_to
               and %s
             group by s.gcid
            """;

    private static final String RESTRICTIONS = """
            select r.reason, r.company, r.valid_from, r.valid_until
              from customer_restriction r
             where r.source_record_id = any(:records)
               and r.valid_from <= :today
               and (r.valid_until is null or r.valid_until >= :today)
             order by r.valid_from desc, r.reason
            """;

    private static final String BY_SOURCE = """
            select s.gcid
              from customer_source_record s
             where s.company = :company and s.source_key = :sourceKey and s.retracted_at is null and %s
            """;

    private static final String BY_RECORDS = """
            select s.id, s.gcid, s.name, s.kind
              from customer_source_record s
             where s.id = any(:records) and s.retracted_at is null and %s
            """;

    private static final String LINKS = """
            select s.company, s.source_key, s.gcid
              from customer_source_record s
             where s.retracted_at is null and %s
             order by s.company, s.source_key
            """;

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;

    /** The number today of a number ever given. */
    public Optional<Long> resolve(long gcid) {
        return jdbc.sql(RESOLVE).param("gcid", gcid).query(Long.class).optional();
    }

    /** The records of these customers the viewer may see; none of a customer out of reach. */
    public List<RecordFacts> records(Collection<Long> gcids, CustomerScope scope) {
        return jdbc.sql(RECORDS.formatted(RecordFacts.COLUMNS, scope.open("s"), scope.shown("s")))
                .params(scope.params())
                .param("gcids", gcids.toArray(Long[]::new))
                .query(RecordFacts::of)
                .list();
    }

    /** Whether the customer has a record that is not open to the viewer. */
    public boolean isSealed(long gcid, CustomerScope scope) {
        return jdbc.sql(SEALED.formatted(scope.open("s")))
                .params(scope.params())
                .param("gcid", gcid)
                .query(Boolean.class)
                .single();
    }

    /** Active contracts the viewer may see, by customer. */
    public Map<Long, Integer> contracts(Collection<Long> gcids, CustomerScope scope) {
        Map<Long, Integer> contracts = new HashMap<>();
        jdbc.sql(CONTRACTS.formatted(scope.contractInSight("rel", "s")))
                .params(scope.params())
                .param("gcids", gcids.toArray(Long[]::new))
                .query(row -> {
                    contracts.put(row.getLong("gcid"), row.getInt("contracts"));
                });
        return contracts;
    }

    public List<Restriction> restrictions(Collection<Long> records, LocalDate today) {
        return jdbc.sql(RESTRICTIONS)
                .param("records", records.toArray(Long[]::new))
                .param("today", today)
                .query((row, n) -> new Restriction(
                        RestrictionReason.valueOf(row.getString("reason")),
                        row.getString("company"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    public Optional<Long> bySource(String company, String sourceKey, CustomerScope scope) {
        return jdbc.sql(BY_SOURCE.formatted(scope.shown("s")))
                .params(scope.params())
                .param("company", company)
                .param("sourceKey", sourceKey)
                .query(Long.class)
                .optional();
    }

    /** Name and number of those of the records that the viewer may see. */
    public List<NamedRecord> named(Collection<Long> records, CustomerScope scope) {
        return jdbc.sql(BY_RECORDS.formatted(scope.shown("s")))
                .params(scope.params())
                .param("records", records.toArray(Long[]::new))
                .query(NamedRecord.class)
                .list();
    }

    /** Every record in sight with its customer number, one at a time; needs a transaction around it. */
    public void links(CustomerScope scope, Consumer<LinkedRecord> each) {
        try (Stream<LinkedRecord> links = jdbc
                .sql(LINKS.formatted(scope.shown("s")))
                .withFetchSize(FETCH)
                .params(scope.params())
                .query((row, n) -> new LinkedRecord(row.getString(1), row.getString(2), row.getLong(3)))
                .stream()) {
            links.forEach(each);
        }
    }

    /** A record's name and customer. */
    public record NamedRecord(long id, long gcid, String name, PartyKind kind) {}

    /** Which customer a company's key stands for. */
    public record LinkedRecord(String company, String sourceKey, long gcid) {}
}
