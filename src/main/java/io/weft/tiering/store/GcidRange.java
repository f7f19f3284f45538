package io.weft.tiering.store;

import java.util.List;
import java.util.stream.LongStream;

/** Customer numbers from one to another, both included. */
public record GcidRange(long first, long last) {

    /** Cut into ranges of so many numbers at most. */
    List<GcidRange> cut(long size) {
        return LongStream.iterate(first, from -> from <= last, from -> from + size)
                .mapToObj(from -> new GcidRange(from, Math.min(last, from + size - 1)))
                .toList();
    }
}
