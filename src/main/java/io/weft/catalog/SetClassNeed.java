package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** Says which need a class of products meets by default; null that it meets none. */
public record SetClassNeed(String productClass, @Nullable Need need) {}
