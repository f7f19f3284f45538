package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.Scope;
import io.weft.customer.CustomerDetails;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerRow;
import io.weft.customer.EditCustomer;
import io.weft.customer.EditableCustomer;
import io.weft.customer.MatchedOn;
import io.weft.customer.PageAfter;
import io.weft.customer.UnmaskField;
import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Finding, unmasking and entering customers: AC-06, the names of 2 to 4 characters, what is refused. */
@WeftTest
@Transactional
class CustomerSearchTests extends CustomerViewing {

    @Test
    void findsByEveryWayOfWritingAName() {
        long gcid = enter("VLIFE", "卓别林", null, null);
        for (String typed : List.of("卓别林", "卓 别林", "卓别", "zhuobielin", "zhuo bie", "ZBL", "卓林", "卓别森", "桌别林", "大卓别林")) {
            assertThat(find(typed, sub("VLIFE")))
                    .as(typed)
                    .extracting(CustomerRow::gcid)
                    .contains(gcid);
        }
        assertThat(find("卓别林", sub("VLIFE")).get(0).matchedOn()).isEqualTo(MatchedOn.NAME_EXACT);
        assertThat(find("李四", sub("VLIFE"))).isEmpty();
    }

    @Test
    void turnsPagesWithoutLosingOrDoublingAnybody() {
        List<Long> entered = new ArrayList<>();
        for (String given : List.of("一", "二", "三", "四", "五", "六", "七")) {
            entered.add(enter("VLIFE", "卓" + given, null, null));
        }
        for (String typed : new String[] {null, "卓", "卓八"}) {
            List<Long> seen = new ArrayList<>();
            String after = null;
            do {
                var page = search.find(filter(typed), new PageAfter(after, 3), sub("VLIFE"));
                page.rows().forEach(row -> seen.add(row.gcid()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as("%s", typed).containsExactlyInAnyOrderElementsOf(entered);
        }
    }

    @Test
    void refusesAPositionItDidNotGive() {
        assertThatThrownBy(() -> search.find(CustomerFilter.all(), new PageAfter("x'--", 3), sub("VLIFE")))
                .isInstanceOf(CustomerRefused.class);
    }

    @Test
    void hostileTextsFindNobodyAndHarmNothing() {
        for (String typed :
                List.of("\0", "' or 1=1 --", "%", "_", "\u202E\u200F", "😀", "\uD800", "x".repeat(10_000))) {
            assertThat(find(typed, sub("VLIFE"))).as(typed).isEmpty();
        }
    }

    @Test
    void unmaskingLeavesALineAndNeedsAReason() {
        long gcid = enter("VLIFE", "卓别林", "13911112222", CARD);
        Scope creator = creator("VLIFE");
        assertThat(unmasking
                        .unmask(gcid, UnmaskField.MOBILE, "calls back", creator)
                        .value())
                .isEqualTo("13911112222");
        assertThat(jdbc.sql("select count(*) from customer_unmask_log where gcid = :gcid and reason = 'calls back'")
                        .param("gcid", gcid)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> unmasking.unmask(gcid, UnmaskField.MOBILE, " ", creator))
                .isInstanceOf(CustomerRefused.class);
        assertThatThrownBy(() -> unmasking.unmask(gcid, UnmaskField.EMAIL, "x", creator))
                .isInstanceOf(CustomerRefused.class);
        assertThatThrownBy(() -> unmasking.unmask(gcid, UnmaskField.MOBILE, "x", sub("VPC")))
                .isInstanceOf(CustomerNotFound.class);
        assertThatThrownBy(() -> unmasking.unmask(gcid, UnmaskField.MOBILE, "x", office()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLaterEditorSeesWhatTheFirstWrote() {
        long gcid = enter("VLIFE", "卓别林", "13911112222", CARD);
        EditableCustomer read = records.editable(gcid, creator("VLIFE"));
        assertThat(read.details().idNo()).isEqualTo(CARD);
        CustomerDetails changed = details("卓别木", "13911113333", CARD);
        records.edit(new EditCustomer(read.recordId(), read.version(), changed), creator("VLIFE"));
        assertThatThrownBy(() ->
                        records.edit(new EditCustomer(read.recordId(), read.version(), changed), creator("VLIFE")))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict ->
                                assertThat(conflict.theirs().details().name()).isEqualTo("卓别木"));
        assertThatThrownBy(() -> records.editable(gcid, sub("VPC"))).isInstanceOf(CustomerNotFound.class);
    }

    @Test
    void refusesWhatCannotBeRight() {
        assertThatThrownBy(() -> enter("VLIFE", " ", null, null)).isInstanceOf(CustomerRefused.class);
        assertThatThrownBy(() -> enter("VLIFE", "卓别林", "not a number", null)).isInstanceOf(CustomerRefused.class);
        assertThatThrownBy(() -> enter("VLIFE", "卓别林", null, "110105194912310021"))
                .isInstanceOf(CustomerRefused.class);
    }
}
