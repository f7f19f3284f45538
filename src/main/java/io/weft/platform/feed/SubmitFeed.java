package io.weft.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * Asks to load a file.
 *
 * @param company the company the rows must belong to; null for kinds without one
 * @param dryRun check everything, write nothing
 */
public record SubmitFeed(String kind, @Nullable String company, boolean dryRun, String fileName) {}
