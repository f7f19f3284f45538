package io.weft.attribution.web;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimPick;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was ticked in the list of claims.
 *
 * @param all everything under the filter that waits, not only what is ticked
 * @param seen what the preview showed
 */
record ClaimPickForm(
        @Nullable @Size(max = ClaimPick.MOST) List<@Nullable Long> id,
        @Nullable Boolean all,
        @Nullable @Size(max = 60) String seen,
        @Nullable @Size(max = 500) String comment) {

    ClaimPick pick(ClaimFilter filter) {
        var ids = id == null
                ? List.<Long>of()
                : id.stream().filter(Objects::nonNull).toList();
        return new ClaimPick(ids, Boolean.TRUE.equals(all), filter);
    }

    String looked() {
        return seen == null ? "" : seen;
    }
}
