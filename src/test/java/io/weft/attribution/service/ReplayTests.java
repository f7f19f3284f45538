package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.ReplayLine;
import io.weft.attribution.store.ReplayStore;
import io.weft.attribution.store.ReplayStore.Stretch;
import io.weft.platform.job.JobContext;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A replay of many receipts is worked out in the background and kept (SR-REC-19). */
@WeftTest
class ReplayTests {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Replays replays;

    @Autowired
    private ReplayStore store;

    @Autowired
    private JsonMapper json;

    @Test
    void keepsWhatItWorkedOutAndTouchesNoClaim() {
        var books = new Books(jdbc, drafting, decisions);
        books.drafted("1000.00");
        int claims = books.claims();
        var asked = new Asked(Map.of("version", "1", "from", FROM.toString(), "until", UNTIL.toString()));

        replays.run(asked);

        var kept = store.find(new Stretch(1, FROM, UNTIL)).orElseThrow();
        assertThat(json.readValue(kept.lines(), ReplayLine[].class)).anySatisfy(line -> {
            assertThat(line.direction()).isEqualTo(books.sales.life + ">" + books.sales.pc);
            assertThat(line.was()).isEqualByComparingTo("1000.00");
            assertThat(line.change()).isZero();
        });
        assertThat(asked.results).containsKey("directions");
        assertThat(books.claims()).isEqualTo(claims);
    }

    /** A job that only listens. */
    private record Asked(Map<String, String> args, Map<String, Object> results) implements JobContext {

        Asked(Map<String, String> args) {
            this(args, new HashMap<>());
        }

        @Override
        public UUID id() {
            return new UUID(0, 1);
        }

        @Override
        public long requestedBy() {
            return 0;
        }

        @Override
        public void progress(double share) {
            assertThat(share).isBetween(0.0, 1.0);
        }

        @Override
        public void result(String name, Object value) {
            results.put(name, value);
        }
    }
}
