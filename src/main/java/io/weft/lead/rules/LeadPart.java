package io.weft.lead.rules;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadStage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which steps of a lead belong to whom. */
public enum LeadPart {

    /** Opened it, or leads those who did. */
    GIVER(EnumSet.of(LeadAction.CHECK, LeadAction.REFUSE)),

    /** The cross-sell manager or a leader of the receiving company. */
    DESK(EnumSet.of(LeadAction.HAND_ON, LeadAction.DECLINE, LeadAction.GIVE_BACK)),

    /** The person it was handed to. */
    SELLER(EnumSet.of(
            LeadAction.ACCEPT,
            LeadAction.DECLINE,
            LeadAction.CONTACT,
            LeadAction.PROPOSE,
            LeadAction.APPLY,
            LeadAction.EXTEND,
            LeadAction.GIVE_BACK,
            LeadAction.REFUSE));

    private final Set<LeadAction> steps;

    LeadPart(Set<LeadAction> steps) {
        this.steps = steps;
    }

    /** Whether somebody with these parts may do it at all, whatever the stage. */
    public static boolean may(Set<LeadPart> parts, LeadAction action) {
        return parts.stream().anyMatch(part -> part.steps.contains(action));
    }

    /** What somebody with these parts may do where the lead stands. */
    public static List<LeadAction> steps(Set<LeadPart> parts, LeadStage stage) {
        return EnumSet.allOf(LeadAction.class).stream()
                .filter(action ->
                        may(parts, action) && StageMachine.after(stage, action).isPresent())
                .toList();
    }
}
