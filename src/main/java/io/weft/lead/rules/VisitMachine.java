package io.weft.lead.rules;

import static io.weft.lead.VisitAction.CANCEL;
import static io.weft.lead.VisitAction.CHECK_IN;
import static io.weft.lead.VisitAction.CONFIRM;
import static io.weft.lead.VisitAction.HOLD;
import static io.weft.lead.VisitAction.RATE;

import io.weft.lead.Visit;
import io.weft.lead.VisitAction;
import io.weft.lead.VisitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PLANNED → CONFIRMED → HELD → RATED, or CANCELLED (domain 6.2). */
public final class VisitMachine {

    private static final Map<VisitStatus, Map<VisitAction, VisitStatus>> TABLE = Map.of(
            VisitStatus.PLANNED, Map.of(CONFIRM, VisitStatus.CONFIRMED, CANCEL, VisitStatus.CANCELLED),
            VisitStatus.CONFIRMED,
                    Map.of(CHECK_IN, VisitStatus.CONFIRMED, HOLD, VisitStatus.HELD, CANCEL, VisitStatus.CANCELLED),
            VisitStatus.HELD, Map.of(RATE, VisitStatus.RATED));

    private VisitMachine() {}

    /** The status after it; nothing when the table does not list it. */
    public static Optional<VisitStatus> after(VisitStatus status, VisitAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(action));
    }

    /** What one of the two may do now: the specialist confirms, each checks in once, it is held when both are there. */
    public static List<VisitAction> possible(Visit visit, long user) {
        return Arrays.stream(VisitAction.values())
                .filter(action ->
                        visit.isOf(user) && after(visit.status(), action).isPresent())
                .filter(action -> action != CONFIRM || user == visit.specialistUser())
                .filter(action -> action != CHECK_IN || !visit.hasCheckedIn(user))
                .filter(action -> action != HOLD || visit.bothCheckedIn())
                .toList();
    }
}
