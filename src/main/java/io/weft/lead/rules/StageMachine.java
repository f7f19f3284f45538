package io.weft.lead.rules;

import static io.weft.lead.LeadAction.ACCEPT;
import static io.weft.lead.LeadAction.APPLY;
import static io.weft.lead.LeadAction.CHECK;
import static io.weft.lead.LeadAction.CONTACT;
import static io.weft.lead.LeadAction.DECLINE;
import static io.weft.lead.LeadAction.EXPIRE;
import static io.weft.lead.LeadAction.EXTEND;
import static io.weft.lead.LeadAction.FAIL;
import static io.weft.lead.LeadAction.GIVE_BACK;
import static io.weft.lead.LeadAction.HAND_ON;
import static io.weft.lead.LeadAction.IDLE;
import static io.weft.lead.LeadAction.ISSUE;
import static io.weft.lead.LeadAction.PASS;
import static io.weft.lead.LeadAction.PAY;
import static io.weft.lead.LeadAction.PROPOSE;
import static io.weft.lead.LeadAction.QUEUE;
import static io.weft.lead.LeadAction.REFUSE;
import static io.weft.lead.LeadAction.REVERSE;
import static io.weft.lead.LeadAction.SILENCE;
import static io.weft.lead.LeadAction.TAKE_BACK;
import static io.weft.lead.LeadAction.WITHDRAW_CONSENT;
import static io.weft.lead.LeadStage.ACCEPTED;
import static io.weft.lead.LeadStage.APPLIED;
import static io.weft.lead.LeadStage.BLOCKED;
import static io.weft.lead.LeadStage.CONSENT_LOST;
import static io.weft.lead.LeadStage.EXPIRED;
import static io.weft.lead.LeadStage.GATED;
import static io.weft.lead.LeadStage.ISSUED;
import static io.weft.lead.LeadStage.LOST;
import static io.weft.lead.LeadStage.NEW;
import static io.weft.lead.LeadStage.OFFERED;
import static io.weft.lead.LeadStage.PROPOSED;
import static io.weft.lead.LeadStage.RETURNED;
import static io.weft.lead.LeadStage.WON;
import static io.weft.lead.LeadStage.WORKING;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadStage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What may happen to a lead where it stands (domain 6.1). A transition that is not listed is refused. */
public final class StageMachine {

    private static final Map<LeadStage, Map<LeadAction, LeadStage>> TABLE = new EnumMap<>(LeadStage.class);

    static {
        from(NEW).put(CHECK, GATED);
        from(GATED).putAll(Map.of(CHECK, GATED, PASS, OFFERED, FAIL, BLOCKED, QUEUE, GATED));
        from(BLOCKED).putAll(Map.of(CHECK, GATED, REFUSE, LOST));
        from(GATED).putAll(Map.of(REFUSE, LOST, WITHDRAW_CONSENT, CONSENT_LOST));
        from(OFFERED).putAll(Map.of(HAND_ON, OFFERED, ACCEPT, ACCEPTED, DECLINE, RETURNED, SILENCE, RETURNED));
        from(OFFERED).putAll(Map.of(REFUSE, LOST, WITHDRAW_CONSENT, CONSENT_LOST));
        from(RETURNED).putAll(Map.of(HAND_ON, OFFERED, REFUSE, LOST, WITHDRAW_CONSENT, CONSENT_LOST));
        from(ACCEPTED).put(CONTACT, WORKING);
        from(WORKING).putAll(Map.of(CONTACT, WORKING, PROPOSE, PROPOSED));
        from(PROPOSED).put(CONTACT, PROPOSED);
        for (LeadStage stage : new LeadStage[] {ACCEPTED, WORKING, PROPOSED}) {
            from(stage).putAll(Map.of(APPLY, APPLIED, EXTEND, stage, GIVE_BACK, RETURNED, IDLE, RETURNED));
            from(stage).putAll(Map.of(EXPIRE, EXPIRED, REFUSE, LOST, WITHDRAW_CONSENT, CONSENT_LOST));
        }
        from(APPLIED).putAll(Map.of(ISSUE, ISSUED, REFUSE, LOST, REVERSE, LOST, TAKE_BACK, WORKING));
        from(ISSUED).putAll(Map.of(PAY, WON, REVERSE, LOST, TAKE_BACK, WORKING));
        from(WON).putAll(Map.of(REVERSE, LOST, TAKE_BACK, WORKING));
    }

    private StageMachine() {}

    private static Map<LeadAction, LeadStage> from(LeadStage stage) {
        return TABLE.computeIfAbsent(stage, known -> new EnumMap<>(LeadAction.class));
    }

    /** The stage after it; nothing when the table does not list it. */
    public static Optional<LeadStage> after(LeadStage stage, LeadAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(stage, Map.of()).get(action));
    }

    /** The stages from which this may happen, for statements that move many leads at once. */
    public static String[] stagesBefore(LeadAction action) {
        return LeadStage.names(stage -> after(stage, action).isPresent());
    }
}
