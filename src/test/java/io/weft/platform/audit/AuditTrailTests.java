package io.weft.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditTrailPages pages;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    @Test
    @Transactional
    void findsWhatWasDoneOnADay() {
        trail.record("test.found", "thing", 7, Map.of("from", "a", "to", "b"));

        var page = pages.page(new AuditFilter(null, "test.found", LocalDate.now(clock), null));
        assertThat(page.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.subjectId()).isEqualTo("7");
            assertThat(entry.detail()).contains("\"to\"");
        });
        assertThat(pages.actions()).contains("test.found");
        assertThat(pages.page(new AuditFilter("nobody", "test.found", null, null))
                        .entries())
                .isEmpty();
    }

    @Test
    @Transactional
    void leafsThroughALongTrail() {
        for (int at = 0; at < 60; at++) {
            trail.record("test.long", "thing", at, Map.of());
        }
        var first = pages.page(new AuditFilter(null, "test.long", null, null));
        var second = pages.page(new AuditFilter(null, "test.long", null, first.nextBefore()));

        assertThat(first.entries()).hasSize(50);
        assertThat(second.entries()).hasSize(10);
        assertThat(second.nextBefore()).isNull();
    }

    @Test
    void nobodyRewritesTheTrail() {
        assertThatThrownBy(() ->
                        client.sql("update platform_audit set login = 'x'").update())
                .hasRootCauseMessage("ERROR: permission denied for table platform_audit");
        assertThatThrownBy(() -> client.sql("delete from platform_audit").update())
                .hasRootCauseMessage("ERROR: permission denied for table platform_audit");
    }
}
