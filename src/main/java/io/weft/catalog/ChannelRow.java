package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** A line of the list of channels. */
public record ChannelRow(
        String code,
        String name,
        @Nullable Series homeSeries,
        @Nullable ChannelType type) {}
