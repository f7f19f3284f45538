package io.weft.platform.feed;

import java.util.List;

/** Why a file was refused or a row rejected: a message key and its arguments, put into words in the reader's language. */
public record FeedProblem(String messageKey, List<String> args) {

    public static FeedProblem of(String messageKey, String... args) {
        return new FeedProblem(messageKey, List.of(args));
    }
}
