package io.weft.attribution;

import org.jspecify.annotations.Nullable;

/**
 * One step of a judgement, for whoever asks why: a mode that was tried in its turn.
 *
 * @param company who would be credited; null when the mode does not fit
 * @param reason what stood against it
 */
public record TriedMode(
        ClaimMode mode, @Nullable String company, @Nullable UnearnedReason reason) {

    public boolean fits() {
        return company != null;
    }

    /** {@code attribution.why.MUTUAL.yes}, {@code .no}, or {@code .NO_AUTHORITY}. */
    public String messageKey() {
        return "attribution.why." + mode.name() + "." + (reason != null ? reason.name() : fits() ? "yes" : "no");
    }
}
