package io.weft.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Account;
import io.weft.access.AgentRef;
import io.weft.access.CurrentUser;
import io.weft.access.Grant;
import io.weft.access.OrgUnitRef;
import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeRulesTests {

    private final ScopeRules rules = new ScopeRules();

    @Test
    void anAgentReachesHisOwnCustomers() {
        var reach = rules.reach(lifeUser(own(Role.R05)));

        assertThat(reach.level()).isEqualTo(ScopeLevel.OWN);
        assertThat(reach.agents()).containsExactly(new AgentRef("LIFE", "L1"));
        assertThat(reach.leaders()).isEmpty();
        assertThat(reach.unitRoots()).isEmpty();
    }

    @Test
    void aTeamLeaderReachesHisTeam() {
        var reach = rules.reach(lifeUser(grant(Role.R04, ScopeLevel.TEAM, null, null)));

        assertThat(reach.leaders()).containsExactly(new AgentRef("LIFE", "L1"));
    }

    @Test
    void aBranchManagerReachesTheSubtreeOfHisUnit() {
        var reach = rules.reach(lifeUser(grant(Role.R04, ScopeLevel.ORG, null, null)));

        assertThat(reach.unitRoots()).containsExactly(new OrgUnitRef("LIFE", "L31"));
    }

    @Test
    void severalGrantsAddUp() {
        var reach = rules.reach(lifeUser(
                own(Role.R05),
                grant(Role.R04, ScopeLevel.ORG, "PC", "P31"),
                grant(Role.R03, ScopeLevel.SUB, "BANK", null),
                grant(Role.R03, ScopeLevel.SUB, null, null)));

        assertThat(reach.level()).isEqualTo(ScopeLevel.SUB);
        assertThat(reach.company()).isEqualTo("LIFE");
        assertThat(reach.furtherCompanies()).containsExactly("BANK");
        assertThat(reach.unitRoots()).containsExactly(new OrgUnitRef("PC", "P31"));
    }

    @Test
    void theGroupOfficeSeesNoNames() {
        assertThat(rules.reach(lifeUser(grant(Role.R01, ScopeLevel.GRP, null, null)))
                        .pseudonymous())
                .isTrue();
        assertThat(rules.reach(lifeUser(
                                grant(Role.R01, ScopeLevel.GRP, null, null),
                                grant(Role.R03, ScopeLevel.SUB, null, null)))
                        .pseudonymous())
                .isTrue();
    }

    @Test
    void aGroupDutySeesNamesOnlyWhenGrantedForTheGroup() {
        var group = rules.reach(lifeUser(grant(Role.R16, ScopeLevel.GRP, null, null)));
        var company = rules.reach(lifeUser(grant(Role.R16, ScopeLevel.SUB, null, null)));

        assertThat(group.groupDuty()).isTrue();
        assertThat(group.pseudonymous()).isFalse();
        assertThat(company.groupDuty()).isFalse();
        assertThat(company.level()).isEqualTo(ScopeLevel.SUB);
    }

    @Test
    void anAdministratorReachesNobody() {
        var reach = rules.reach(lifeUser(grant(Role.R20, ScopeLevel.GRP, null, null)));

        assertThat(reach.level()).isEqualTo(ScopeLevel.OWN);
        assertThat(reach.agents()).isEmpty();
    }

    @Test
    void anAccountantReachesTheCompanysBooksWithoutAName() {
        var reach = rules.reach(lifeUser(grant(Role.R15, ScopeLevel.SUB, null, null)));

        assertThat(reach.level()).isEqualTo(ScopeLevel.SUB);
        assertThat(reach.company()).isEqualTo("LIFE");
        assertThat(reach.pseudonymous()).isTrue();
    }

    @Test
    void figuresOfTheGroupDoNotWidenAnAgentsCustomers() {
        var reach = rules.reach(lifeUser(own(Role.R05), grant(Role.R18, ScopeLevel.GRP, null, null)));

        assertThat(reach.level()).isEqualTo(ScopeLevel.OWN);
    }

    private static Grant own(Role role) {
        return grant(role, ScopeLevel.OWN, null, null);
    }

    private static Grant grant(Role role, ScopeLevel scope, @Nullable String company, @Nullable String unit) {
        return new Grant(role, scope, company, unit);
    }

    private static Account lifeUser(Grant... grants) {
        var user = new CurrentUser(7, "li", "李明", "LIFE", "L31", "L1", false);
        return new Account(user, UserKind.PERSON, UserStatus.ACTIVE, List.of(grants));
    }
}
