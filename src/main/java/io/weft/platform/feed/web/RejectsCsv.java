package io.weft.platform.feed.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.weft.platform.feed.FeedReject;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.service.Feeds;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Writes the rejected rows of a run as they were sent, with {@code line, column, message} behind them. */
@Component
@RequiredArgsConstructor
class RejectsCsv {

    private static final int PAGE = 2_000;

    private final Feeds feeds;
    private final FeedWords words;

    void write(FeedRunView run, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(Stream.concat(run.header().stream(), Stream.of("line", "column", "message"))
                .toList());
        List<FeedReject> page = feeds.rejects(run.run(), 0, PAGE, true);
        while (!page.isEmpty()) {
            page.forEach(reject -> csv.writeRecord(row(run, reject)));
            page = feeds.rejects(run.run(), page.get(page.size() - 1).line(), PAGE, true);
        }
        csv.flush();
    }

    private List<String> row(FeedRunView run, FeedReject reject) {
        List<String> row = new ArrayList<>(reject.fields());
        while (row.size() < run.header().size()) {
            row.add("");
        }
        row = new ArrayList<>(row.subList(0, run.header().size()));
        row.add(Long.toString(reject.line()));
        row.add(reject.column());
        row.add(words.say(reject.problem()));
        return row;
    }
}
