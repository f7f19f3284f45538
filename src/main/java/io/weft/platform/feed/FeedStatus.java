package io.weft.platform.feed;

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

    public boolean isApplied() {
        return this == DONE || this == DONE_WITH_REJECTS;
    }
}
