package io.weft.catalog;

/** A person has changed what the group says about a product. */
public record ProductEdited(ProductId id, ProductCode code) {}
