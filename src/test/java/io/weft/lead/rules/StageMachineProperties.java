package io.weft.lead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadStage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever happens in whatever order, a lead never gets where it must not be. */
class StageMachineProperties {

    private static final Set<LeadStage> DEAD_ENDS =
            EnumSet.of(LeadStage.LOST, LeadStage.EXPIRED, LeadStage.CONSENT_LOST);

    @Property(tries = 10_000)
    void nobodySkipsTheGatesOrTheAcceptance(@ForAll @Size(max = 40) List<LeadAction> tried) {
        LeadStage stage = LeadStage.NEW;
        boolean passed = false;
        boolean accepted = false;
        boolean applied = false;
        for (LeadAction action : tried) {
            var next = StageMachine.after(stage, action);
            if (next.isEmpty()) {
                continue;
            }
            passed |= action == LeadAction.PASS;
            accepted |= action == LeadAction.ACCEPT;
            applied |= action == LeadAction.APPLY;
            stage = next.get();
            if (stage.isUnderWay()) {
                assertThat(passed).as("%s without passing the gates", stage).isTrue();
            }
            if (stage.isProtected()) {
                assertThat(accepted).as("%s without being accepted", stage).isTrue();
            }
            if (stage == LeadStage.WON) {
                assertThat(applied).as("won without an application").isTrue();
            }
        }
    }

    @Property
    void whatIsOverStaysOver(@ForAll LeadAction action) {
        assertThat(DEAD_ENDS)
                .allMatch(stage -> StageMachine.after(stage, action).isEmpty());
    }

    @Property
    void onlyARefundOrAWithdrawnDeliveryEndsAWonLead(@ForAll LeadAction action) {
        boolean ends = action == LeadAction.REVERSE || action == LeadAction.TAKE_BACK;

        assertThat(StageMachine.after(LeadStage.WON, action).isPresent()).isEqualTo(ends);
    }

    @Property
    void personsOnlyTakeStepsThatBelongToThem(@ForAll Set<LeadPart> parts, @ForAll LeadStage stage) {
        assertThat(LeadPart.steps(parts, stage)).allSatisfy(action -> {
            assertThat(LeadPart.may(parts, action)).isTrue();
            assertThat(StageMachine.after(stage, action)).isPresent();
        });
        assertThat(LeadPart.steps(Set.of(), stage)).isEmpty();
    }
}
