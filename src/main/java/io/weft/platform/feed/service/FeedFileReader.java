package io.weft.platform.feed.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.job.JobCancelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/**
 * Reads a CSV file record by record. Whatever makes the file as a whole unreadable (not UTF-8, no CSV, an open quote at the end)
 * ends in {@link FeedRefused}.
 */
final class FeedFileReader implements AutoCloseable {

    private static final int MAX_RECORD = 4 << 20;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    FeedFileReader(InputStream file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_RECORD)
                .ofCsvRecord(new InputStreamReader(file, decoder));
        this.records = csv.iterator();
        CsvRecord first = next();
        if (first == null) {
            throw new FeedRefused("feed.refused.empty");
        }
        this.header = first.getFields().stream().map(FeedFileReader::name).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new FeedRefused("feed.refused.header-twice", shown(column));
            }
        }
    }

    private static String name(String field) {
        return (field.startsWith("\uFEFF") ? field.substring(1) : field).strip();
    }

    static String shown(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    List<String> header() {
        return header;
    }

    /** The next record, null at the end of the file. */
    @Nullable
    CsvRecord next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException | NoSuchElementException broken) {
            throw refused(broken);
        }
    }

    /** What is wrong with the file; what went wrong on the way to it, a cancelled job for one, is handed on as it is. */
    private static RuntimeException refused(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobCancelled || cause instanceof NestedRuntimeException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof CharacterCodingException) {
                return new FeedRefused("feed.refused.not-utf8");
            }
            if (cause instanceof ZipException || cause instanceof java.io.EOFException) {
                return new FeedRefused("feed.refused.bad-archive");
            }
        }
        return new FeedRefused("feed.refused.not-csv");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
