package io.weft.lead.rules;

import static io.weft.lead.DealAction.ATTACH;
import static io.weft.lead.DealAction.DISSOLVE;
import static io.weft.lead.DealAction.LOSE;
import static io.weft.lead.DealAction.RENEGOTIATE;
import static io.weft.lead.DealAction.SHARE;
import static io.weft.lead.DealAction.SIGN;
import static io.weft.lead.DealAction.START;
import static io.weft.lead.DealAction.WIN;
import static io.weft.lead.DealStatus.ACTIVE;
import static io.weft.lead.DealStatus.AGREED;
import static io.weft.lead.DealStatus.CLOSED_LOST;
import static io.weft.lead.DealStatus.CLOSED_WON;
import static io.weft.lead.DealStatus.DISSOLVED;
import static io.weft.lead.DealStatus.DRAFT;
import static io.weft.lead.DealStatus.NEGOTIATING;

import io.weft.lead.DealAction;
import io.weft.lead.DealStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may happen to a joint deal where it stands (domain 6.2). Signing leads to AGREED once everybody has. */
public final class DealMachine {

    private static final Map<DealStatus, Map<DealAction, DealStatus>> TABLE = Map.of(
            DRAFT, Map.of(SHARE, NEGOTIATING, DISSOLVE, DISSOLVED),
            NEGOTIATING, Map.of(SHARE, NEGOTIATING, SIGN, AGREED, DISSOLVE, DISSOLVED),
            AGREED, Map.of(START, ACTIVE, RENEGOTIATE, NEGOTIATING, DISSOLVE, DISSOLVED),
            ACTIVE,
                    Map.of(
                            ATTACH,
                            ACTIVE,
                            RENEGOTIATE,
                            NEGOTIATING,
                            WIN,
                            CLOSED_WON,
                            LOSE,
                            CLOSED_LOST,
                            DISSOLVE,
                            DISSOLVED));

    private DealMachine() {}

    /** The status after it; nothing when the table does not list it. */
    public static Optional<DealStatus> after(DealStatus status, DealAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(action));
    }

    public static List<DealAction> possible(DealStatus status) {
        return Arrays.stream(DealAction.values())
                .filter(action -> after(status, action).isPresent())
                .toList();
    }
}
