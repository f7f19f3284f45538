package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.CurrentUser;
import io.weft.attribution.Books;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.SettleDispute;
import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From objection over mediation to the ruling: who hears of it, whose it is to end, until when (6.3, SR-COO-05). */
@WeftTest
class DisputeTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Disputes disputes;

    private Books books;
    private CurrentUser office;
    private long claim;

    @BeforeEach
    void anObjection() {
        books = new Books(jdbc, drafting, decisions);
        office = groupOffice();
        claim = books.drafted("600.00");
        decisions.object(new Objection(claim, Grounds.OWN_LEAD, "自有客户"), books.pcManager);
    }

    @Test
    void theOtherCompanyHearsOfAnObjection() {
        assertThat(told(books.lifeManager)).containsExactly("attribution.note.objected");
        assertThat(told(books.pcManager)).as("the one who objected").isEmpty();
        assertThat(disputes.waiting(office.id()))
                .as("settled between the companies first")
                .isEqualTo(waitingBefore);
    }

    @Test
    void whatTheCompaniesDoNotSettleIsMediatedByTheGroupOffice() {
        passOn(books.lifeManager);

        assertThat(books.status(claim)).isEqualTo("MEDIATION");
        assertThat(told(office)).containsExactly("attribution.note.MEDIATION");
        assertThat(told(books.pcManager)).containsExactly("attribution.note.up.MEDIATION");
        assertThat(disputes.waiting(office.id())).isEqualTo(waitingBefore + 1);
        assertThat(disputes.waiting(books.lifeManager.id())).isZero();
        assertThat(disputes.of(claim))
                .last()
                .satisfies(step -> assertThat(step.dueOn())
                        .isAfter(step.openedAt().toLocalDate().plusDays(9)));
    }

    @Test
    void theRulingIsToldToBothCompanies() {
        passOn(books.lifeManager);
        passOn(office);
        assertThat(books.status(claim)).isEqualTo("GROUP_RULING");
        disputes.settle(new SettleDispute(claim, true, null, "有转介绍记录"), books.row(claim), office);

        assertThat(told(books.lifeManager)).endsWith("attribution.note.credited");
        assertThat(told(books.pcManager)).endsWith("attribution.note.credited");
        assertThat(books.ledger()).hasSize(1);
    }

    @Test
    void whatNobodySettlesInTimeGoesUpAndIsToldOnce() {
        jdbc.sql("update attribution_dispute set due_on = date '2026-01-01' where claim_id = :id")
                .param("id", claim)
                .update();
        disputes.passOnOverdue();

        assertThat(books.status(claim)).isEqualTo("MEDIATION");
        assertThat(told(office)).containsExactly("attribution.note.many.MEDIATION");
    }

    private int waitingBefore;

    private CurrentUser groupOffice() {
        var user = books.sales.manager(books.sales.health);
        jdbc.sql("update access_role_grant set role = 'R01', scope = 'GRP' where user_id = :id")
                .param("id", user.id())
                .update();
        waitingBefore = disputes.waiting(user.id());
        return user;
    }

    private void passOn(CurrentUser user) {
        disputes.settle(new SettleDispute(claim, null, null, "x"), books.row(claim), user);
    }

    private List<String> told(CurrentUser user) {
        return jdbc.sql("select message_key from platform_notification where user_id = :id order by id")
                .param("id", user.id())
                .query(String.class)
                .list();
    }
}
