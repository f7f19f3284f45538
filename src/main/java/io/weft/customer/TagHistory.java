package io.weft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what of a customer in one dimension and when, and how it faded (F-23).
 *
 * @param statements the latest first
 * @param days at which the weights are told, the earliest first
 * @param fading of the latest statements, their weights on these days
 */
public record TagHistory(
        long gcid, TagDimension dimension, List<TagPast> statements, List<LocalDate> days, List<Fading> fading) {

    public TagHistory {
        statements = List.copyOf(statements);
        days = List.copyOf(days);
        fading = List.copyOf(fading);
    }

    /**
     * One statement over time.
     *
     * @param weights on each day; null before it was said and after it ended
     */
    public record Fading(TagPast statement, List<@Nullable BigDecimal> weights) {}
}
