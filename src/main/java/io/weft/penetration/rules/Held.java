package io.weft.penetration.rules;

import java.util.List;

/** What one customer holds within a slice. */
public record Held(List<String> companies, int products, int contracts) {}
