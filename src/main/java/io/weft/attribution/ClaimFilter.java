package io.weft.attribution;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a list of claims is narrowed by.
 *
 * @param show which part of the way they are on
 * @param direction credited company, then writer: {@code LIFE>PC}
 * @param period month in which the money came in, {@code 2026-10}
 * @param q beginning of a policy or receipt number
 * @param figure the claims a figure counts
 * @param during month or year of that figure, {@code 2026-10} or {@code 2026}
 * @param grounds of the objection, for figures about disputes
 */
public record ClaimFilter(
        @Nullable Show show,
        @Nullable ClaimMode mode,
        @Nullable @Size(max = 60) String direction,

        @Nullable @Pattern(regexp = "(\\d{4}-(0[1-9]|1[0-2]))?", message = "{attribution.error.period}")
        String period,

        @Nullable @Size(max = 60) String q,
        @Nullable ClaimFigure figure,

        @Nullable @Pattern(regexp = "(\\d{4}(-(0[1-9]|1[0-2]))?)?", message = "{attribution.error.period}")
        String during,

        @Nullable Grounds grounds) {

    /** Parts of the way a claim takes. */
    public enum Show {
        /** The viewer's company has not answered yet. */
        MINE,
        /** Waits for somebody. */
        OPEN,
        DISPUTED,
        /** In mediation or before the group's ruling. */
        RULING,
        POSTED,
        /** Rejected, withdrawn or reversed. */
        OVER,
        ALL;

        public String messageKey() {
            return "attribution.show." + name();
        }
    }

    public ClaimFilter {
        show = show == null ? Show.OPEN : show;
    }

    /** Nothing narrowed. */
    public static ClaimFilter all() {
        return new ClaimFilter(Show.ALL, null, null, null, null, null, null, null);
    }

    public FilterParts describe() {
        return FilterParts.none()
                .and("mode", mode)
                .and("direction", given(direction))
                .and("period", given(period))
                .and("q", given(q))
                .and("figure", figure)
                .and("during", given(during))
                .and("grounds", grounds);
    }

    /** What the list is narrowed by, and the part of the way it shows. */
    public FilterParts address() {
        return describe().and("show", show);
    }

    /** What brings a viewer from a claim back to his list; nothing as long as nothing is narrowed. */
    public FilterParts trail() {
        return describe().isEmpty() && (show == Show.OPEN || show == Show.MINE) ? FilterParts.none() : address();
    }

    /** The same filter on another part of the way. */
    public ClaimFilter showing(Show other) {
        return new ClaimFilter(other, mode, direction, period, q, figure, during, grounds);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
