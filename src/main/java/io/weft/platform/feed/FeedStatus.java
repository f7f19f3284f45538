package io.weft.platform.feed;

import java.util.Arrays;
import java.util.List;

/** Where a feed run stands; the names are the API's. */
public enum FeedStatus {
    QUEUED,
    RUNNING,
    DONE,
    DONE_WITH_REJECTS,
    /** The file as a whole cannot be read; nothing was written. */
    REFUSED,
    FAILED,
    CANCELLED,
    UNDONE;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Over, and not every row arrived. */
    public boolean isProblem() {
        return this == DONE_WITH_REJECTS || this == REFUSED || this == FAILED;
    }

    /** Names of the states that are a problem. */
    public static List<String> problems() {
        return Arrays.stream(values())
                .filter(FeedStatus::isProblem)
                .map(FeedStatus::name)
                .toList();
    }

    public boolean isApplied() {
        return this == DONE || this == DONE_WITH_REJECTS;
    }
}
