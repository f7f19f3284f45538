package io.weft.platform.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one company have been arriving.
 *
 * @param last when the latest file was sent; null when none ever was
 * @param files sent within the days looked at, dry runs apart
 * @param problems of these, with rows rejected, refused or failed
 */
public record FeedDelivery(String company, @Nullable Instant last, long files, long problems) {}
