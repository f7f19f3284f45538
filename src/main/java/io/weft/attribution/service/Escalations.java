package io.weft.attribution.service;

import io.weft.attribution.store.EscalationBatch;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Silence never confirms: a reminder when the answer is due, and the group office's list when it is long overdue. */
@Service
@RequiredArgsConstructor
public class Escalations {

    private final EscalationBatch batch;
    private final Disputes disputes;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final Clock clock;

    /** Moves up what is overdue and tells each person concerned once, with the number of claims. */
    @Transactional
    public void escalate() {
        var today = LocalDate.now(clock);
        var late = deadlines.groupSees(today);
        batch.raise(today, late)
                .forEach(told -> notifications.send(
                        told.userId(),
                        "attribution.note." + told.level(),
                        List.of(told.claims()),
                        "/claims?show=MINE"));
        disputes.passOnOverdue();
    }
}
