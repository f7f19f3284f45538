package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Scope;
import io.weft.customer.ContactCursor;
import io.weft.customer.Moment;
import io.weft.customer.TimelineEntry;
import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** One list over contacts, contracts, consents and tasks, and nothing of what is sealed (AC-01). */
@WeftTest
@Transactional
class TimelineTests extends CustomerViewing {

    @Autowired
    private Timeline timeline;

    @Test
    void tellsContractsConsentsAndContactsOfTheOwnCompanyAndNothingSealed() {
        long gcid = atTwoCompanies();

        assertThat(toldBut("policy.moment.stage", gcid))
                .extracting(Moment::whatKey, Moment::company)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("policy.moment.began", "VLIFE"));
    }

    @Test
    void aConsentOpensWhatTheOtherCompanyTells() {
        long gcid = atTwoCompanies();
        consent(gcid, "VPC", "VLIFE", "GIVEN", null);

        assertThat(toldBut("policy.moment.stage", gcid))
                .extracting(Moment::whatKey)
                .containsExactly("timeline.consent.given", "policy.moment.began", "policy.moment.began");
        assertThat(told(gcid, sub("VLIFE"), "consents"))
                .extracting(Moment::whatKey)
                .containsExactly("timeline.consent.given");
    }

    @Test
    void tellsAPseudonymousOfficeNothing() {
        assertThat(told(atTwoCompanies(), office(), null)).isEmpty();
    }

    @Test
    void turnsThePageWithoutLosingOrRepeatingALine() {
        long gcid = atTwoCompanies();
        for (int n = 0; n < 45; n++) {
            policy(gcid, "VLIFE", "VLIFE", "A1", "T-MANY-" + n);
        }
        for (int n = 0; n < 30; n++) {
            contact(gcid, n);
        }

        var lines = new ArrayList<TimelineEntry>();
        var position = ContactCursor.newest();
        var page = timeline.of(gcid, sub("VLIFE"), null, position);
        while (page.size() > ContactTimeline.PAGE) {
            lines.addAll(page.subList(0, ContactTimeline.PAGE));
            position = ContactCursor.parse(lines.get(lines.size() - 1).cursor());
            page = timeline.of(gcid, sub("VLIFE"), null, position);
        }
        lines.addAll(page);

        int stages = told(gcid, sub("VLIFE"), "stages").size();
        assertThat(stages).isEqualTo(3);
        assertThat(lines).hasSize(45 + 30 + 1 + stages).doesNotHaveDuplicates();
        assertThat(lines).extracting(TimelineEntry::id).doesNotHaveDuplicates();
    }

    private long atTwoCompanies() {
        long gcid = enter("VLIFE", "卓别林", null, CARD);
        assertThat(enter("VPC", "卓别林", null, CARD)).isEqualTo(gcid);
        policy(gcid, "VLIFE", "VLIFE", "A1", "T-LIFE");
        policy(gcid, "VPC", "VPC", "A2", "T-PC");
        return gcid;
    }

    private void contact(long gcid, int n) {
        jdbc.sql("""
                        insert into customer_contact (company, contact_no, source_record_id, at, mode, summary)
                        select company, :no, id, date '2020-01-01', 'PHONE', 'words'
                          from customer_source_record where gcid = :gcid and company = 'VLIFE'
                        """).param("no", "TL-" + n).param("gcid", gcid).update();
    }

    @Test
    void tellsWhenACustomerCameIntoAnotherStage() {
        assertThat(told(atTwoCompanies(), sub("VLIFE"), "stages"))
                .extracting(Moment::subject)
                .containsExactly("MATURE", "GROWING", "NEW");
    }

    private List<Moment> toldBut(String whatKey, long gcid) {
        return told(gcid, sub("VLIFE"), null).stream()
                .filter(moment -> !moment.whatKey().equals(whatKey))
                .toList();
    }

    private List<Moment> told(long gcid, Scope scope, @Nullable String source) {
        return timeline.of(gcid, scope, source, ContactCursor.newest()).stream()
                .map(TimelineEntry::moment)
                .filter(Objects::nonNull)
                .toList();
    }
}
