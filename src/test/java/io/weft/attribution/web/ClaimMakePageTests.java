package io.weft.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of a claim by hand. */
@WeftTest
class ClaimMakePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    private Books books;

    @BeforeEach
    void aGroup() {
        books = new Books(jdbc, drafting, decisions);
    }

    @Test
    void theFormIsThereForWhoeverMayClaim() {
        assertThat(mvc.get().uri("/claims/new").with(SignedIn.as(books.pcManager.login())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/claims/new").with(SignedIn.as("auditor"))).hasStatus(403);
    }

    @Test
    void aClaimOnAPolicyThatIsStillOnItsWayIsTaken() {
        assertThat(submitted(books.sales.pc, "NOT-YET-1", "2026-01-20")).hasStatus3xxRedirection();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        assertThat(submitted(books.sales.life, "NOT-YET-2", "2026-01-20"))
                .hasStatus(422)
                .bodyText()
                .contains("NOT-YET-2");
        assertThat(submitted(books.sales.pc, "", "2026-01-20")).hasStatus(422);
        assertThat(submitted(books.sales.pc, "NOT-YET-3", "0000-00-00")).hasStatus(422);
        assertThat(submitted(books.sales.pc, "NOT-YET-4", "")).hasStatus(422);
        assertThat(submitted("NOBODY", "NOT-YET-5", "2026-01-20")).hasStatus(422);
    }

    private MvcTestResult submitted(String credited, String policyNo, String helpedOn) {
        return mvc.post()
                .uri("/claims")
                .with(SignedIn.as(books.pcManager.login()))
                .with(csrf())
                .param("mode", "JOINT_INFO")
                .param("creditedCompany", credited)
                .param("writerCompany", books.sales.life)
                .param("policyNo", policyNo)
                .param("helpedOn", helpedOn)
                .param("text", "转告客户的员工福利计划")
                .exchange();
    }
}
