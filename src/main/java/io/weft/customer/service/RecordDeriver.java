package io.weft.customer.service;

import io.weft.customer.CertificateType;
import io.weft.customer.PartyKind;
import io.weft.customer.rules.Certificates;
import io.weft.customer.rules.Mobiles;
import io.weft.customer.rules.Names;
import io.weft.customer.rules.StrongKey;
import io.weft.platform.crypto.Cipher;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hashes and ciphers of a source record: one place for feeds, entry by hand and search. */
@Component
@RequiredArgsConstructor
public class RecordDeriver {

    static final String ID_NO = "customer.id_no";
    static final String MOBILE = "customer.mobile";
    static final String EMAIL = "customer.email";
    static final String ADDRESS = "customer.address";
    private static final String STRONG_KEY = "customer.strong_key";

    private final Cipher cipher;

    byte @Nullable [] encrypt(@Nullable String value, String context) {
        return value == null ? null : cipher.encrypt(value, context);
    }

    @Nullable
    String decrypt(byte @Nullable [] sealed, String context) {
        return sealed == null ? null : cipher.decrypt(sealed, context);
    }

    byte @Nullable [] hash(@Nullable String value, String context) {
        return value == null ? null : cipher.hash(value, context);
    }

    /** The hash two records of one customer share (PR-ID-05), or null. */
    byte @Nullable [] strongKey(PartyKind kind, @Nullable CertificateType type, @Nullable String number, String name) {
        return StrongKey.of(kind, type, number, Names.normalise(name))
                .map(key -> cipher.hash(key.text(), STRONG_KEY))
                .orElse(null);
    }

    /** The normal form of a number, or null when its check fails. */
    @Nullable
    String idNo(@Nullable CertificateType type, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return type == null
                ? Certificates.plain(written)
                : Certificates.normalise(type, written).orElse(null);
    }

    @Nullable
    String mobile(@Nullable String written) {
        return written == null ? null : Mobiles.normalise(written);
    }

    @Nullable
    String email(@Nullable String written) {
        return written == null ? null : written.strip().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String address(@Nullable String written) {
        return written == null ? null : Names.normalise(written);
    }
}
