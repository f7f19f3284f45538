package io.weft.customer;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose records a list of the data quality pages shows, and where the page before ended. */
public record QualityFilter(
        @Nullable @Size(max = 40) String company,
        @Nullable @Size(max = 60) String after) {

    public static QualityFilter defaults() {
        return new QualityFilter(null, null);
    }

    public FilterParts describe() {
        return FilterParts.none().and("company", company);
    }
}
