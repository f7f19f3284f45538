package io.weft.customer.service;

import io.weft.customer.CustomerLabel;
import io.weft.customer.Desk;
import io.weft.customer.FollowUp;
import io.weft.customer.TaskAge;
import io.weft.customer.store.FollowUpQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an agent promised to speak with again by today. Logging any later contact fulfils the promise. */
@Service
@RequiredArgsConstructor
public class FollowUps {

    private static final int MOST = 200;

    private final FollowUpQueries queries;
    private final CustomerDirectory directory;
    private final Clock clock;

    /** At most 200, the freshest promise first: an old one is rarely still waited for. */
    @Transactional(readOnly = true)
    public List<FollowUp> due(Desk desk) {
        var agent = desk.user().agent();
        if (agent == null || !desk.scope().seesNames()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var lines = queries.due(agent, today, MOST);
        if (lines.isEmpty()) {
            return List.of();
        }
        var records = lines.stream().map(FollowUpQueries.Line::sourceRecord).collect(Collectors.toSet());
        var labels = directory.labels(records, desk.scope());
        return lines.stream()
                .filter(line -> labels.containsKey(line.sourceRecord()))
                .map(line -> followUp(line, labels.get(line.sourceRecord()), today))
                .toList();
    }

    private static FollowUp followUp(FollowUpQueries.Line line, CustomerLabel customer, LocalDate today) {
        return new FollowUp(
                customer.gcid(),
                customer.name(),
                line.mode(),
                line.summary(),
                line.spokenOn(),
                line.nextOn(),
                TaskAge.of(line.nextOn(), today));
    }
}
