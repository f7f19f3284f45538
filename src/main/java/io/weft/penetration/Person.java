package io.weft.penetration;

import java.util.List;

/**
 * One customer behind a number, with what the viewer may know of the holdings.
 *
 * @param name masked, or a label without meaning
 * @param companies that wrote the contracts which the slice counts
 */
public record Person(long gcid, String name, List<String> companies, int products, int contracts) {}
