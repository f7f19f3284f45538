package io.weft.customer.rules;

import io.weft.customer.CertificateType;
import io.weft.customer.PartyKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes two records surely the same customer (feeds.md "Exact definitions", PR-ID-05): certificate type, number and
 * name of a person; the social credit code alone of an organisation. Stored only as a keyed hash.
 */
public record StrongKey(String text) {

    /** Empty when type, number or name is missing; the number must be in its normal form, so its check held. */
    public static Optional<StrongKey> of(
            PartyKind kind, @Nullable CertificateType type, @Nullable String number, String nameNorm) {
        if (type == null || number == null || nameNorm.isEmpty()) {
            return Optional.empty();
        }
        if (type == CertificateType.USCC && kind == PartyKind.ORG) {
            return Optional.of(new StrongKey("ORG|USCC|" + number));
        }
        if (type == CertificateType.ID_CARD && kind != PartyKind.PERSON) {
            return Optional.empty();
        }
        return Optional.of(new StrongKey(kind + "|" + type + "|" + number + "|" + nameNorm));
    }
}
