package io.weft.attribution.rules;

import io.weft.attribution.ClaimMode;
import io.weft.attribution.UnearnedReason;
import org.jspecify.annotations.Nullable;

/** Credit for somebody, or the reason why not. */
public record Ruling(@Nullable Credit credit, @Nullable UnearnedReason reason) {

    static Ruling credit(ClaimMode mode, String company, @Nullable String agent, @Nullable Long lead) {
        return new Ruling(new Credit(mode, company, agent, lead), null);
    }

    static Ruling unearned(UnearnedReason reason) {
        return new Ruling(null, reason);
    }

    /** A company to be credited, the mode, and its person as far as one is known. */
    public record Credit(
            ClaimMode mode,
            String company,
            @Nullable String agent,
            @Nullable Long lead) {}
}
