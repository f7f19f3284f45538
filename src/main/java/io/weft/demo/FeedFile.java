package io.weft.demo;

import org.jspecify.annotations.Nullable;

/** One CSV file of the demo group, ready for the feed of its kind; no company for kinds of the whole group. */
public record FeedFile(String kind, @Nullable String company, int rows, String csv) {

    /** The name the inbox folder would expect for it. */
    public String name() {
        return kind + "__" + (company == null ? "GROUP" : company) + "__demo.csv";
    }
}
