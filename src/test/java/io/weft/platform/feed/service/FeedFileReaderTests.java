package io.weft.platform.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.job.JobCancelled;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class FeedFileReaderTests {

    @Test
    void acceptsAByteOrderMarkAndSaysThePhysicalLine() {
        List<CsvRecord> records = read("\uFEFFcode,name\nA,\"two\nlines\"\nB,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(records).extracting(CsvRecord::getStartingLineNumber).containsExactly(2L, 4L);
    }

    @Test
    void refusesAFileThatEndsInsideAQuote() {
        assertThatThrownBy(() -> read("code,name\nA,\"open".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FeedRefused.class);
    }

    @Test
    void refusesAPicture() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, (byte) 0xff};
        assertThatThrownBy(() -> read(png)).isInstanceOf(FeedRefused.class);
    }

    @Test
    void refusesAnEmptyFileAndAHeaderThatNamesAColumnTwice() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("feed.refused.empty");
        assertThatThrownBy(() -> read("a,a\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("feed.refused.header-twice");
    }

    @Test
    void refusesAFieldOfManyMegabytes() {
        String huge = "code\n" + "x".repeat(10_000_000) + "\n";
        assertThatThrownBy(() -> read(huge.getBytes(StandardCharsets.UTF_8))).isInstanceOf(FeedRefused.class);
    }

    @Test
    void handsOnWhatHappenedOnTheWayToTheFile() {
        assertThatThrownBy(() -> new FeedFileReader(new Stopped(new JobCancelled())))
                .isInstanceOf(JobCancelled.class);
        assertThatThrownBy(() -> new FeedFileReader(new Stopped(new QueryTimeoutException("slow"))))
                .isInstanceOf(QueryTimeoutException.class);
    }

    /** A file whose bytes cannot be had. */
    private static final class Stopped extends InputStream {

        private final RuntimeException reason;

        Stopped(RuntimeException reason) {
            this.reason = reason;
        }

        @Override
        public int read() {
            throw reason;
        }
    }

    private static List<CsvRecord> read(byte[] file) {
        FeedFileReader reader = new FeedFileReader(new ByteArrayInputStream(file));
        List<CsvRecord> records = new ArrayList<>();
        for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }
}
