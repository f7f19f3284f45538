package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.Carer;
import io.weft.customer.store.CarerQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a customer and who else looks after it, as far as their companies are open to the viewer (AC-01). */
@Service
@RequiredArgsConstructor
public class Carers {

    private final CarerQueries queries;
    private final CustomerDirectory directory;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<Carer> of(long gcid, Scope scope) {
        var open = directory.sight(gcid, scope).openRecords();
        return open.isEmpty() ? List.of() : queries.of(open, LocalDate.now(clock));
    }
}
