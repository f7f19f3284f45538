package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.attribution.Books;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.MakeClaim;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SR-REC-09: a channel two companies opened together is shared as their agreement says. */
@WeftTest
class ChannelAgreementTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private ClaimMaking making;

    private Books books;

    @BeforeEach
    void twoCompanies() {
        books = new Books(jdbc, drafting, decisions);
    }

    @Test
    void aChannelOpenedTogetherIsSharedAsAgreed() {
        var agreement = agreed("60", "40");
        long claim = making.make(channel(paid("10000.00"), agreement), books.pcManager)
                .get(0);
        decisions.confirmOne(claim, books.lifeManager, null);

        assertThat(jdbc.sql("select amount from attribution_ledger_entry where claim_id = :id")
                        .param("id", claim)
                        .query(String.class)
                        .list())
                .containsExactly("6000.00");
        refused(channel(paid("10000.00"), agreed("70", "40")));
        refused(channel(paid("10000.00"), "no-such"));
    }

    private MakeClaim channel(String policyNo, String agreement) {
        return new MakeClaim(
                ClaimMode.CHANNEL,
                books.sales.pc,
                books.sales.life,
                policyNo,
                null,
                null,
                null,
                null,
                "共同开拓的车商渠道",
                agreement);
    }

    private String agreed(String pc, String life) {
        var number = "QA-" + books.sales.pc + pc;
        jdbc.sql("""
                        insert into catalog_agreement (agreement_no, companies, type, shares, share_companies, signed_at, valid_to)
                        values (:no, array[:pc, :life], 'CHANNEL', :pc || ':' || :a || ';' || :life || ':' || :b,
                                array[:pc, :life], date '2026-01-01', date '2026-12-31')
                        """)
                .param("no", number)
                .param("pc", books.sales.pc)
                .param("life", books.sales.life)
                .param("a", pc)
                .param("b", life)
                .update();
        return number;
    }

    private void refused(MakeClaim command) {
        assertThatThrownBy(() -> making.make(command, books.pcManager))
                .isInstanceOfSatisfying(
                        ClaimRefused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("attribution.refused.agreement"));
    }

    private String paid(String amount) {
        long policy = books.sales.policy(books.sales.life, books.sales.life);
        books.sales.receipt(policy, "FIRST", amount, Books.MARCH);
        return jdbc.sql("select policy_no from policy_policy where id = :id")
                .param("id", policy)
                .query(String.class)
                .single();
    }
}
