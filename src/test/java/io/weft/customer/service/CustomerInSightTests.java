package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.customer.CustomerRow;
import io.weft.customer.CustomerSight;
import io.weft.customer.ProfileField;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** Who sees whom: AC-01, PR-CON-01, PR-CON-22. */
@WeftTest
@Transactional
class CustomerInSightTests extends CustomerViewing {

    @Test
    void aCustomerKnownOnlyElsewhereIsNotThere() {
        long gcid = enter("VPC", "卓别林", "13911112222", CARD);
        assertThatThrownBy(() -> directory.header(gcid, sub("VLIFE"))).isInstanceOf(CustomerNotFound.class);
        assertThat(find("13911112222", sub("VLIFE"))).isEmpty();
        assertThat(find("卓别林", sub("VLIFE"))).isEmpty();
        assertThat(find(CARD, sub("VLIFE"))).isEmpty();
        assertThat(find("卓别林", sub("VPC"))).extracting(CustomerRow::gcid).containsExactly(gcid);
    }

    @Test
    void aLiveConsentOpensTheOtherCompany() {
        long gcid = enter("VPC", "卓别林", "13911112222", null);
        consent(
                gcid,
                "VPC",
                "VLIFE",
                "GIVEN",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2));
        assertThat(find("13911112222", sub("VLIFE")))
                .extracting(CustomerRow::gcid)
                .containsExactly(gcid);
        assertThat(directory.sight(gcid, sub("VLIFE")).openCompanies()).containsExactly("VPC");
    }

    @Test
    void anEndedOrWithdrawnConsentOpensNothing() {
        long ended = enter("VPC", "卓别林", null, null);
        consent(
                ended,
                "VPC",
                "VLIFE",
                "GIVEN",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
        long withdrawn = enter("VPC", "卓别木", null, null);
        consent(withdrawn, "VPC", "VLIFE", "WITHDRAWN", null);
        long toSomebodyElse = enter("VPC", "卓别水", null, null);
        consent(toSomebodyElse, "VPC", "VBANK", "GIVEN", null);
        assertThat(find("卓别", sub("VLIFE"))).isEmpty();
    }

    @Test
    void whatIsSealedIsSaidButNotWhatNorWhere() {
        long gcid = enter("VLIFE", "卓别林", null, CARD);
        assertThat(enter("VPC", "卓别林", "13911112222", CARD)).isEqualTo(gcid);
        CustomerSight life = directory.sight(gcid, sub("VLIFE"));
        assertThat(life.sealed()).isTrue();
        assertThat(life.openCompanies()).containsExactly("VLIFE");
        assertThat(directory.profile(gcid, sub("VLIFE")).values())
                .noneMatch(value -> value.field() == ProfileField.MOBILE);
        assertThat(find("13911112222", sub("VLIFE"))).isEmpty();
        assertThat(directory.sight(gcid, duty()).sealed()).isFalse();
    }

    @Test
    void theCompanyThatSoldAContractKnowsWhoItIsAndNoMore() {
        long gcid = enter("VPC", "卓别林", "13911112222", null);
        policy(gcid, "VPC", "VLIFE", "L1", "SOLD-1");
        CustomerSight sight = directory.sight(gcid, sub("VLIFE"));
        assertThat(sight.openRecords()).isEmpty();
        assertThat(sight.basicRecords()).hasSize(1);
        assertThat(sight.sealed()).isTrue();
        assertThat(directory.profile(gcid, sub("VLIFE")).values())
                .extracting(value -> value.field())
                .containsExactly(ProfileField.NAME, ProfileField.GENDER, ProfileField.BIRTH_DATE);
        assertThat(find("SOLD-1", sub("VLIFE"))).extracting(CustomerRow::gcid).containsExactly(gcid);
        assertThat(find("13911112222", sub("VLIFE"))).isEmpty();
    }

    @Test
    void anAgentHasHisOwnCustomersOnly() {
        long mine = enter("VPC", "卓别林", null, null);
        policy(mine, "VPC", "VLIFE", "L1", "SOLD-1");
        long other = enter("VLIFE", "卓别木", null, null);
        assertThat(find("卓别", agent("VLIFE", "L1")))
                .extracting(CustomerRow::gcid)
                .containsExactly(mine);
        assertThat(find(null, agent("VLIFE", "L1")))
                .extracting(CustomerRow::gcid)
                .containsExactly(mine);
        assertThat(find(null, agent("VLIFE", "L2"))).isEmpty();
        assertThatThrownBy(() -> directory.header(other, agent("VLIFE", "L1"))).isInstanceOf(CustomerNotFound.class);
        assertThatThrownBy(() -> directory.recordFor(other, agent("VLIFE", "L1")))
                .isInstanceOf(CustomerNotFound.class);
    }

    @Test
    void nobodyIsThereForAnAdministrator() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        Scope admin = new Scope(1, "admin", null, ScopeLevel.GRP, Set.of(), Set.of(), false, false, Set.of());
        assertThatThrownBy(() -> directory.header(gcid, admin)).isInstanceOf(CustomerNotFound.class);
        assertThat(find(null, admin)).isEmpty();
    }

    @Test
    void theGroupOfficeTellsCustomersApartWithoutKnowingThem() {
        long gcid = enter("VLIFE", "卓别林", "13911112222", null);
        assertThat(directory.header(gcid, office()).name()).startsWith("#").hasSize(9);
        assertThat(directory.profile(gcid, office()).values()).isEmpty();
        assertThat(find("卓别林", office())).isEmpty();
        assertThat(find("13911112222", office())).isEmpty();
    }

    @Test
    void aPersonsNameIsMaskedForWhoServesAndForThoseFurtherAway() {
        long gcid = enter("VLIFE", "卓别林", "13911112222", null);
        assertThat(directory.header(gcid, creator("VLIFE")).name()).isEqualTo("*别林");
        assertThat(directory.header(gcid, duty()).name()).isEqualTo("*别林");
        assertThat(directory.header(gcid, duty()).mobile()).isEqualTo("139****2222");
    }
}
