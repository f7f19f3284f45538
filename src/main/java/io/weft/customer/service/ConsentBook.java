package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.ConsentRow;
import io.weft.customer.store.ConsentQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer allowed whom, as far as the companies that recorded it are open to the viewer. */
@Service
@RequiredArgsConstructor
public class ConsentBook {

    private final ConsentQueries queries;
    private final CustomerDirectory directory;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<ConsentRow> of(long gcid, Scope scope) {
        var open = directory.sight(gcid, scope).openRecords();
        return open.isEmpty() ? List.of() : queries.of(open, LocalDate.now(clock));
    }
}
