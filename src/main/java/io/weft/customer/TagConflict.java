package io.weft.customer;

import java.util.List;

/** A customer of whom different things are said in one dimension or more. */
public record TagConflict(CustomerRow customer, List<MergedTag> tags) {}
