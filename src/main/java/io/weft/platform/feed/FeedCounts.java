package io.weft.platform.feed;

/**
 * What became of the rows of a file: {@code rows = accepted + unchanged + rejected}.
 *
 * @param created those of the accepted rows that were not stored before
 */
public record FeedCounts(long rows, long accepted, long unchanged, long rejected, long warnings, long created) {

    public static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0);

    public FeedStatus status() {
        return rejected > 0 ? FeedStatus.DONE_WITH_REJECTS : FeedStatus.DONE;
    }
}
