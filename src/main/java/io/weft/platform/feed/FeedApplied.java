package io.weft.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed changed something and is committed (also when it was undone). Published on the node that ran it, after the commit;
 * other nodes see {@code platform_data_version} move.
 */
public record FeedApplied(long run, String kind, @Nullable String company) {}
