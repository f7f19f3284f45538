package io.weft.platform.feed;

/** A file, or the wish to load it, is refused as a whole; nothing is written. */
public class FeedRefused extends RuntimeException {

    private final transient FeedProblem problem;

    public FeedRefused(String messageKey, String... args) {
        super(messageKey);
        this.problem = FeedProblem.of(messageKey, args);
    }

    public FeedProblem problem() {
        return problem;
    }
}
