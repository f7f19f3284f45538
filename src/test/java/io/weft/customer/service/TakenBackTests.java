package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.access.service.Accounts;
import io.weft.customer.CustomerRow;
import io.weft.customer.HowSure;
import io.weft.customer.MergedTag;
import io.weft.customer.SetTag;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.Deliveries;
import io.weft.support.WeftTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of customers taken back takes their names and what was said of them along; sent again, they are there again. */
@WeftTest
class TakenBackTests extends CustomerViewing {

    private static final String COMPANY = "TAKEN";
    private static final String NAME = "濮阳兴";
    private static final String FILE = "company,source_key,kind,name,annual_income,verified,updated_at\n" + COMPANY
            + ",K1,PERSON," + NAME + ",150000,DOC,2026-01-01T10:00:00+08:00\n";

    @Autowired
    private Feeds feeds;

    @Autowired
    private FeedUndo undo;

    @Autowired
    private CustomerTags tags;

    @Autowired
    private Accounts accounts;

    @Test
    void namesAndTagsGoAndComeWithTheRecord() {
        jdbc.sql("insert into access_company (code, line, name) values (:code, 'LIFE', :code) on conflict do nothing")
                .param("code", COMPANY)
                .update();
        var deliveries = new Deliveries(feeds, undo);
        var first = deliveries.load("customers", COMPANY, FILE);
        assertThat(first.status()).isEqualTo(FeedStatus.DONE);
        say("VEHICLE", "ONE");
        assertThat(said()).extracting(tag -> tag.dimension().code()).containsExactly("INCOME_BAND", "VEHICLE");

        deliveries.takeBack(first);
        assertThat(listed()).isFalse();
        assertThat(jdbc.sql("select count(*) from customer_statement where company = :company")
                        .param("company", COMPANY)
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(deliveries.load("customers", COMPANY, FILE).status()).isEqualTo(FeedStatus.DONE);
        assertThat(listed()).isTrue();
        assertThat(find("濮日兴", viewer())).extracting(CustomerRow::gcid).containsExactly(gcid());
        assertThat(said()).extracting(tag -> tag.dimension().code()).containsExactly("INCOME_BAND", "VEHICLE");
    }

    private void say(String dimension, String value) {
        var user = new CurrentUser(viewer().userId(), "agent", "agent", COMPANY, null, null, false);
        tags.set(new SetTag(gcid(), dimension, value, HowSure.GUESS), viewer(), user);
    }

    private List<MergedTag> said() {
        return tags.of(directory.sight(gcid(), viewer()), tags.dictionary(), viewer());
    }

    private Scope viewer() {
        long id = accounts.byLogin("agent").orElseThrow().user().id();
        return scope(id, COMPANY, ScopeLevel.SUB, Set.of(), false);
    }

    private long gcid() {
        return jdbc.sql("select gcid from customer_source_record where company = :company")
                .param("company", COMPANY)
                .query(Long.class)
                .single();
    }

    private boolean listed() {
        return jdbc.sql("select exists (select 1 from customer_name where name_norm = :name)")
                .param("name", NAME)
                .query(Boolean.class)
                .single();
    }
}
