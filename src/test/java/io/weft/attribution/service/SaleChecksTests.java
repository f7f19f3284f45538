package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked at before a claim is put to the companies (6.3), and whether it came in time (SR-REC-18). */
@WeftTest
class SaleChecksTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Clock clock;

    private Books books;
    private long policy;

    @BeforeEach
    void aSale() {
        books = new Books(jdbc, drafting, decisions);
        policy = books.sales.policy(books.sales.pc, books.sales.life);
    }

    @Test
    void aSaleWithoutProperRecordWaitsAsADraftAndGoesOnByItself() {
        trace(false);
        long claim = claimOf(Books.MARCH);
        assertThat(books.status(claim)).isEqualTo("DRAFT");
        decisions.confirm(java.util.List.of(claim), books.lifeManager, null);
        assertThat(books.status(claim)).as("nobody can agree to it").isEqualTo("DRAFT");

        trace(true);
        drafting.draft();

        assertThat(status()).isEqualTo("PENDING_CONFIRM");
    }

    @Test
    void aRecordThatIsFoundWrongLaterHoldsTheClaimAndKeepsWhatWasSaid() {
        long claim = claimOf(Books.MARCH);
        decisions.confirmOne(claim, books.lifeManager, null);
        trace(false);
        drafting.draft();
        assertThat(books.status(claim)).isEqualTo("DRAFT");

        trace(true);
        drafting.draft();

        assertThat(books.status(claim)).isEqualTo("PARTLY_CONFIRMED");
        decisions.confirmOne(claim, books.pcManager, null);
        assertThat(books.ledger()).hasSize(1);
    }

    @Test
    void whatIsClaimedLongAfterItCouldBeKnownIsLate() {
        assertThat(late(claimOf(Books.MARCH))).isTrue();
        assertThat(late(claimOf(LocalDate.now(clock))))
                .as("premium of today for an old policy")
                .isFalse();
    }

    private boolean late(long claim) {
        return jdbc.sql("select late from attribution_claim where id = :id")
                .param("id", claim)
                .query(Boolean.class)
                .single();
    }

    private long claimOf(LocalDate receivedOn) {
        long receipt = books.sales.receipt(policy, "FIRST", "100.00", receivedOn);
        drafting.draft();
        return books.claim(receipt);
    }

    private String status() {
        return jdbc.sql("select status from attribution_claim where policy_id = :id")
                .param("id", policy)
                .query(String.class)
                .single();
    }

    private void trace(boolean ok) {
        jdbc.sql("""
                        update policy_policy
                           set trace_ok = :ok, changed_run = (select feed_run + 1 from attribution_progress)
                         where id = :id
                        """).param("ok", ok).param("id", policy).update();
    }
}
