package io.weft.catalog;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which agreements a list shows: those the company is part of, of a kind, in a state. */
public record AgreementFilter(
        @Nullable @Size(max = 64) String company,
        @Nullable AgreementType kind,
        @Nullable AuthorityState state) {

    /** All of them. */
    public static AgreementFilter defaults() {
        return new AgreementFilter(null, null, null);
    }
}
