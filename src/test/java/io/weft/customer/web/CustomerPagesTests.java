package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.platform.job.JobStatus;
import io.weft.platform.job.service.JobFinished;
import io.weft.platform.mask.Masks;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees on the list and the customer page. */
@WeftTest
@Transactional
class CustomerPagesTests {

    private static final String NAME = "欧阳静安";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    private CustomersForTests customers;
    private long gcid;

    @BeforeEach
    void aCustomerOfTheAgent() {
        customers = new CustomersForTests(jdbc, accounts);
        gcid = customers.of("agent", NAME);
    }

    @Test
    void findsACustomerByNameAndLinksToThePage() {
        assertThat(get("/customers").param("q", NAME)).hasStatusOk().bodyText().contains("/customers/" + gcid);
    }

    @Test
    void answersOnlyTheResultsWhileOneTypes() {
        assertThat(get("/customers").param("q", "nobody of this name").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"results\"")
                .contains("Nobody found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table customer_party; --", "<script>alert(1)</script>", "‮abc", "😀", "%"})
    void takesHostileSearchesCalmly(String text) {
        assertThat(get("/customers").param("q", text)).hasStatusOk().bodyText().doesNotContain("<script>alert");
    }

    @Test
    void opensTheCustomerWithItsPanels() {
        assertThat(get("/customers/" + gcid))
                .hasStatusOk()
                .bodyText()
                .contains("panels/profile", "panels/contacts", "panels/tasks", "Who can see this?");
    }

    @Test
    void doesNotKnowACustomerOutOfReach() {
        assertThat(get("/customers/1")).hasStatus(404);
        assertThat(get("/customers/1/panels/profile")).hasStatus(404);
        assertThat(mvc.get().uri("/customers/" + gcid).with(SignedIn.as("pc")).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/customers/" + gcid)
                        .with(SignedIn.as("admin"))
                        .with(csrf()))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "consents", "contacts", "tasks"})
    void servesEachPanelAlsoAsAPage(String panel) {
        assertThat(get("/customers/" + gcid + "/panels/" + panel))
                .hasStatusOk()
                .bodyText()
                .contains("<html");
        assertThat(get("/customers/" + gcid + "/panels/" + panel).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html");
    }

    @Test
    void explainsWhoCanSeeIt() {
        assertThat(get("/customers/" + gcid + "/access"))
                .hasStatusOk()
                .bodyText()
                .contains("You see your own customers");
    }

    @Test
    void keepsAViewUnderAName() {
        assertThat(post("/customers/views?q=%E6%AC%A7&kind=PERSON").param("viewName", "my persons"))
                .hasStatus(302);

        assertThat(get("/customers")).bodyText().contains("my persons", "kind=PERSON");
    }

    @Test
    void speaksChinese() {
        assertThat(get("/contacts/new").param("gcid", "" + gcid).header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("说了什么", "是否有其他保障需求");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks,dueOn,garbage,Not a date",
        "/tasks,dueOn,0000-00-00,Not a date",
        "/customers,birthDate,2026-02-31,Not a date",
        "/customers,kind,ALIEN,Choose one of the list",
        "/customers,idType,<b>,Not a valid",
    })
    void saysAtTheFieldWhatCannotBeReadAndKeepsTheRest(String form, String field, String value, String said) {
        var request =
                post(form).param(field, value).param("title", "kept words").param("name", "kept words");
        if (!field.equals("kind")) {
            request.param("kind", "PERSON");
        }
        assertThat(request).hasStatus(422).bodyText().contains(said, "id=\"f-" + field + "-note\"", "kept words");
    }

    @Test
    void masksAPersonsNameEverywhereAndShowsItForAReason() {
        assertThat(get("/customers").param("q", NAME)).bodyText().contains(Masks.name(NAME));
        assertThat(get("/customers/" + gcid))
                .hasStatusOk()
                .bodyText()
                .contains(Masks.name(NAME), "/unmask/NAME")
                .doesNotContain(NAME);
        assertThat(get("/customers/" + gcid + "/panels/profile")).bodyText().doesNotContain(NAME);

        assertThat(post("/customers/" + gcid + "/unmask/NAME").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"reason\"")
                .doesNotContain(NAME);
        assertThat(post("/customers/" + gcid + "/unmask/NAME").param("reason", "she called"))
                .hasStatusOk()
                .bodyText()
                .contains(NAME);
        assertThat(jdbc.sql("select reason from customer_unmask_log where gcid = :gcid and field = 'NAME'")
                        .param("gcid", gcid)
                        .query(String.class)
                        .list())
                .containsExactly("she called");
    }

    @Test
    void saysWhoLooksAfterTheCustomer() {
        jdbc.sql("""
                        insert into customer_assignment (company, source_record_id, agent_no, role, valid_from, valid_to)
                        select s.company, s.id, v.agent, v.role, date '2020-01-01', v.until
                          from customer_source_record s
                          cross join (values ('A-LINE', 'LINE_AGENT', null), ('A-LEAD', 'LEAD_RM', null),
                                             ('A-GONE', 'LINE_AGENT', date '2021-01-01')) v (agent, role, until)
                         where s.gcid = :gcid
                        """).param("gcid", gcid).update();

        assertThat(get("/customers/" + gcid))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Looked after by", "A-LEAD", "leads", "A-LINE")
                .doesNotContain("A-GONE");
    }

    @Test
    void labelsEveryFilterOfTheList() {
        var filters =
                Jsoup.parse(body(get("/customers"))).select("form.filters").first();
        assertThat(filters).isNotNull();
        assertThat(filters.select("input[type=search]")).hasSize(1);
        assertThat(filters.select("input, select"))
                .hasSizeGreaterThan(5)
                .allSatisfy(field -> assertThat(field.hasAttr("aria-label")
                                || field.closest("label") != null
                                || filters.selectFirst("label[for=" + field.id() + "]") != null)
                        .as("a label of " + field.outerHtml())
                        .isTrue());
    }

    @Test
    void callsARegionByItsName() {
        jdbc.sql("update customer_source_record set region_code = '330106' where gcid = :gcid")
                .param("gcid", gcid)
                .update();

        assertThat(get("/customers/" + gcid)).bodyText().contains("Zhejiang", "title=\"330106\"");
        assertThat(get("/customers").param("region", "33")).bodyText().contains("/customers/" + gcid);
        assertThat(get("/customers").param("region", "3301"))
                .bodyText()
                .contains("/customers/" + gcid, "Zhejiang 3301");
        assertThat(get("/customers").param("region", "11")).bodyText().doesNotContain("/customers/" + gcid);
    }

    @Test
    void keepsExportsToThoseWhoMay() {
        assertThat(post("/customers/exports").param("format", "CSV")).hasStatus(403);
    }

    @Test
    void saysOnceInTheBellWhereTheExportIs() {
        var job = UUID.randomUUID();
        events.publishEvent(new JobFinished(job, "customer-export", JobStatus.DONE, customers.userId("agent")));

        assertThat(jdbc.sql("select link from platform_notification where link like :job")
                        .param("job", "%" + job)
                        .query(String.class)
                        .list())
                .containsExactly("/customers/exports/" + job);
    }

    @Test
    void neverProposesNothingOverWhatSomebodyElseWrote() {
        var customer = post("/customers")
                .param("kind", "PERSON")
                .param("name", "东方既白")
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        var version = Jsoup.parse(body(get(customer + "/edit")))
                .select("input[name=version]")
                .val();
        assertThat(post(customer + "/edit")
                        .param("kind", "PERSON")
                        .param("name", "东方既白")
                        .param("email", "theirs@example.com")
                        .param("version", version))
                .hasRedirectedUrl(customer);

        var page = Jsoup.parse(body(post(customer + "/edit")
                .param("kind", "PERSON")
                .param("name", "东方既白")
                .param("occupation", "mine")
                .param("version", version)));
        assertThat(page.select("input[name=email][checked]").val()).isEqualTo("theirs@example.com");
        assertThat(page.select("input[name=occupation][checked]").val()).isEqualTo("mine");
    }

    private static String body(MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private MockMvcRequestBuilder get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }

    private MockMvcRequestBuilder post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }
}
