package io.weft.customer.store;

import io.weft.customer.Carer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who looks after customers. */
@Repository
@RequiredArgsConstructor
public class CarerQueries {

    private static final String OF_RECORDS = """
            select company, agent_no, role
              from customer_assignment
             where source_record_id = any(:records)
               and valid_from <= :today
               and (valid_to is null or valid_to >= :today)
             order by role is distinct from 'LEAD_RM', company, agent_no
             limit 6
            """;

    private final JdbcClient jdbc;

    /** The agents assigned to these records on a day, the lead manager first. */
    public List<Carer> of(Collection<Long> records, LocalDate today) {
        return jdbc.sql(OF_RECORDS)
                .param("records", records.toArray(Long[]::new))
                .param("today", today)
                .query(Carer.class)
                .list();
    }
}
