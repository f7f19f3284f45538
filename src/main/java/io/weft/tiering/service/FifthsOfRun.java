package io.weft.tiering.service;

import io.weft.tiering.Subject;
import io.weft.tiering.rules.Quintiles;
import io.weft.tiering.store.FactCursor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Collects recency, frequency and monetary value of all customers of a run, to find the edges of their fifths (PR-ANA-05). */
final class FifthsOfRun {

    private final LocalDate day;
    private final LongStream.Builder recency = LongStream.builder();
    private final LongStream.Builder frequency = LongStream.builder();
    private final LongStream.Builder monetary = LongStream.builder();
    private long seen;

    FifthsOfRun(LocalDate day) {
        this.day = day;
    }

    void add(FactCursor cursor) {
        seen++;
        if (cursor.isOfGroup()) {
            // The sooner the better: days are counted backwards.
            recency.add(-cursor.measure(Subject.RECENCY));
            frequency.add(cursor.measure(Subject.FREQUENCY));
            monetary.add(cursor.annualPremium());
        }
    }

    long seen() {
        return seen;
    }

    /** As JSON: {@code {"recency":[…],"frequency":[…],"monetary":[…]}}; recency as negative days, money in fen. */
    String edges() {
        return "{\"day\":\"" + day + "\",\"recency\":" + edges(recency) + ",\"frequency\":" + edges(frequency)
                + ",\"monetary\":" + edges(monetary) + "}";
    }

    private static String edges(LongStream.Builder values) {
        return Arrays.stream(Quintiles.edges(values.build().toArray()))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
