package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** A class of products, the need it stands for by default, and how many products there are of it. */
public record ClassNeed(String productClass, @Nullable Need need, int products) {}
