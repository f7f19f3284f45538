package io.weft.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.CurrentUser;
import io.weft.platform.feed.service.FeedGate;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.Pauses;
import io.weft.support.WeftTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file's way in, from the door to the table and back. */
@WeftTest
class FeedTests {

    private static final String CUSTOMERS = "company,source_key,kind,name,id_type,id_no,mobile,updated_at\n";

    @Autowired
    Feeds feeds;

    @Autowired
    FeedGate gate;

    @Autowired
    FeedUndo undo;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCompany() {
        load("companies", null, "code,line,name\nFT,PC,Feed Test\nFU,LIFE,Feed Test Two\n");
    }

    @Test
    void countsEveryRowOnceAndKeepsTheLastOfEqualKeys() {
        FeedRunView run = customers("""
                FT,A1,PERSON,甲,,,,
                FT,A2,PERSON,乙,,,,
                FT,,PERSON,丙,,,,
                FT,A1,PERSON,甲新,,,,
                """);
        assertThat(run.status()).isEqualTo(FeedStatus.DONE_WITH_REJECTS);
        assertThat(run.counts()).isEqualTo(new FeedCounts(4, 2, 1, 1, 0, 2));
        assertThat(name("A1")).isEqualTo("甲新");
        assertThat(rejects(run)).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(4);
            assertThat(reject.column()).isEqualTo("source_key");
            assertThat(reject.problem().messageKey()).isEqualTo("feed.reject.required");
            assertThat(reject.fields()).startsWith("FT", "", "PERSON", "丙");
        });
    }

    @Test
    void changesNothingWhenAFileComesTwice() {
        String rows = "FT,B1,PERSON,丁,ID_CARD,11010519491231002X,13812345678,2026-01-01\nFT,B2,PERSON,戊,,,,\n";
        customers(rows);
        assertThat(customers(rows).counts()).isEqualTo(new FeedCounts(2, 0, 2, 0, 0, 0));
    }

    @Test
    void ignoresARowOlderThanWhatIsStored() {
        customers("FT,C1,PERSON,新,,,,2026-03-01\n");
        FeedRunView old = customers("FT,C1,PERSON,旧,,,,2026-02-01\n");
        assertThat(old.counts().unchanged()).isEqualTo(1);
        assertThat(name("C1")).isEqualTo("新");
    }

    @Test
    void leavesColumnsAloneThatAreNotInTheHeader() {
        customers("FT,D1,PERSON,己,,,13800000001,\n");
        load("customers", "FT", "company,source_key,kind,name\nFT,D1,PERSON,己改\n");
        assertThat(jdbc.sql("select mobile_hash is not null from customer_source_record where source_key = 'D1'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void dropsABadCertificateNumberWithAWarning() {
        FeedRunView run = customers("FT,E1,PERSON,庚,ID_CARD,110105194912310021,,\n");
        assertThat(run.counts()).isEqualTo(new FeedCounts(1, 1, 0, 0, 1, 1));
    }

    @Test
    void rejectsRowsOfAnotherCompany() {
        FeedRunView run = customers("FU,F1,PERSON,辛,,,,\n");
        assertThat(rejects(run).get(0).problem().messageKey()).isEqualTo("feed.reject.company");
    }

    @Test
    void acceptsReferencesToLaterLinesButNotToRejectedOnes() {
        FeedRunView run = load("org_units", "FT", """
                company,code,parent_code,name,level,type
                FT,T2,T1,Branch,CITY,NORMAL
                FT,T1,,Head,HQ,NORMAL
                FT,T4,T3,Orphan,CITY,NORMAL
                FT,T3,,Bad,NOWHERE,NORMAL
                FT,T5,T4,Orphan of an orphan,CITY,NORMAL
                """);
        assertThat(run.counts().accepted()).isEqualTo(2);
        assertThat(rejects(run)).extracting(FeedReject::line).containsExactly(4L, 5L, 6L);
    }

    @Test
    void writesNothingInADryRun() {
        FeedRunView run = await(
                submit(new SubmitFeed("customers", "FT", true, "dry.csv"), bytes(CUSTOMERS + "FT,G1,PERSON,壬,,,,\n")));
        assertThat(run.counts().accepted()).isEqualTo(1);
        assertThat(count("G1")).isZero();
    }

    @Test
    void refusesAFileAsAWhole() {
        assertThat(load("customers", "FT", "company,name\nFT,x\n").status()).isEqualTo(FeedStatus.REFUSED);
        assertThat(load("customers", "FT", CUSTOMERS + "FT,H1,PERSON,\"open").status())
                .isEqualTo(FeedStatus.REFUSED);
        assertThat(count("H1")).isZero();
    }

    @Test
    void readsGzipAndZip() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes(CUSTOMERS + "FT,I1,PERSON,癸,,,,\n"));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("customers.csv"));
            out.write(bytes(CUSTOMERS + "FT,I2,PERSON,子,,,,\n"));
        }
        SubmitFeed feed = new SubmitFeed("customers", "FT", false, "packed");
        assertThat(await(submit(feed, gzip.toByteArray())).counts().accepted()).isEqualTo(1);
        assertThat(await(submit(feed, zip.toByteArray())).counts().accepted()).isEqualTo(1);
    }

    @Test
    void purgesTheFileAndEncryptsWhatItRejects() {
        FeedRunView run = customers("FT,J1,PERSON,丑,,,13812345678,yesterday\n");
        assertThat(jdbc.sql("select count(*) from platform_feed_chunk where run = " + run.run())
                        .query(Long.class)
                        .single())
                .isZero();
        byte[] raw = jdbc.sql("select raw from platform_feed_reject where run = " + run.run())
                .query(byte[].class)
                .single();
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("13812345678");
        assertThat(feeds.rejects(run.run(), 0, 10, false).get(0).fields()).isEmpty();
    }

    @Test
    void takesARunBackAndRestoresWhatItChanged() {
        customers("FT,K1,PERSON,寅,,,,\n");
        FeedRunView run = customers("FT,K1,PERSON,寅改,,,,\nFT,K2,PERSON,卯,,,,\n");
        assertThat(undo.obstacles(run)).isEmpty();
        takeBack(run);
        assertThat(name("K1")).isEqualTo("寅");
        assertThat(jdbc.sql("select retracted_at is not null from customer_source_record where source_key = 'K2'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(feeds.find(run.id()).orElseThrow().status()).isEqualTo(FeedStatus.UNDONE);
        assertThat(customers("FT,K2,PERSON,卯,,,,\n").counts().accepted()).isEqualTo(1);
    }

    @Test
    void refusesToTakeBackWhatLaterDataWasBuiltOn() {
        FeedRunView first = customers("FT,L1,PERSON,辰,,,,\n");
        customers("FT,L1,PERSON,辰改,,,,\n");
        assertThat(undo.obstacles(feeds.find(first.id()).orElseThrow()))
                .extracting(FeedProblem::messageKey)
                .contains("feed.undo.changed-since");
    }

    @Test
    void refusesToTakeBackCustomersOthersReferTo() {
        FeedRunView first = customers("FT,M1,PERSON,巳,,,,\n");
        FeedRunView consents = load(
                "consents",
                "FT",
                "company,customer_key,purpose,status,given_at,evidence_ref\nFT,M1,PROFILING,GIVEN,2026-01-01,E1\n");
        assertThat(undo.obstacles(feeds.find(first.id()).orElseThrow()))
                .extracting(FeedProblem::messageKey)
                .containsExactly("feed.undo.used-by");
        takeBack(consents);
        assertThat(undo.obstacles(feeds.find(first.id()).orElseThrow())).isEmpty();
    }

    @Test
    void refusesUnknownKindsAndMissingCompanies() {
        assertThatThrownBy(() -> submit(new SubmitFeed("nonsense", "FT", false, "x"), bytes("a\n")))
                .hasMessage("feed.refused.kind-unknown");
        assertThatThrownBy(() -> submit(new SubmitFeed("customers", null, false, "x"), bytes("a\n")))
                .hasMessage("feed.refused.company-missing");
    }

    @Test
    void letsASubsidiarySendItsOwnFilesAndNothingThatTheGroupShares() {
        CurrentUser manager = new CurrentUser(1, "m", "M", "FT", null, null, false);
        assertThat(gate.maySubmit(new SubmitFeed("customers", "FT", false, "x"), manager))
                .isTrue();
        assertThat(gate.maySubmit(new SubmitFeed("customers", "FU", false, "x"), manager))
                .isFalse();
        assertThat(gate.maySubmit(new SubmitFeed("channels", "FT", false, "x"), manager))
                .isFalse();
        assertThat(gate.maySubmit(new SubmitFeed("companies", null, false, "x"), manager))
                .isFalse();
    }

    private FeedRunView customers(String rows) {
        return load("customers", "FT", CUSTOMERS + rows);
    }

    private FeedRunView load(String kind, String company, String csv) {
        return await(submit(new SubmitFeed(kind, company, false, kind + ".csv"), bytes(csv)));
    }

    private FeedRunView submit(SubmitFeed feed, byte[] file) {
        try {
            return feeds.submit(feed, new ByteArrayInputStream(file), null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FeedRunView await(FeedRunView submitted) {
        for (int turn = 0; turn < 600; turn++) {
            FeedRunView run = feeds.find(submitted.id()).orElseThrow();
            if (run.status().isOver()) {
                return run;
            }
            Pauses.pause(50);
        }
        throw new AssertionError("The feed did not end: " + submitted);
    }

    private void takeBack(FeedRunView run) {
        undo.submit(run, null);
        for (int turn = 0; turn < 600 && feeds.find(run.id()).orElseThrow().status() != FeedStatus.UNDONE; turn++) {
            Pauses.pause(50);
        }
    }

    private List<FeedReject> rejects(FeedRunView run) {
        return feeds.rejects(run.run(), 0, 100, true);
    }

    private String name(String key) {
        return jdbc.sql("select name from customer_source_record where company = 'FT' and source_key = :key")
                .params(Map.of("key", key))
                .query(String.class)
                .single();
    }

    private long count(String key) {
        return jdbc.sql("select count(*) from customer_source_record where company = 'FT' and source_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
