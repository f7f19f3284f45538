package io.weft.kpi;

import io.weft.customer.CustomerLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of an agent's contacts of a month up to a day, the latest first.
 *
 * @param customers by record, those the viewer may open
 * @param next where the next page begins, null on the last
 */
public record AgentContacts(
        SubjectName agent,
        LocalDate day,
        List<AgentContact> rows,
        Map<Long, CustomerLabel> customers,
        @Nullable String next) {}
