package io.weft.platform.feed;

import java.util.List;

/**
 * A rejected row.
 *
 * @param line physical line where the record starts, the header being 1
 * @param fields the row as sent; empty where the reader may not see it
 */
public record FeedReject(long line, String column, FeedProblem problem, List<String> fields) {}
