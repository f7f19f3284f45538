package io.weft.workforce.store;

import io.weft.platform.crypto.Cipher;
import io.weft.platform.feed.FeedRow;
import io.weft.platform.mask.Masks;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mobile of an agent: sealed on its way in, masked on its way out; nobody reads it in clear. */
@Component
@RequiredArgsConstructor
class AgentMobile {

    private static final String CONTEXT = "workforce.mobile";

    private final Cipher cipher;

    void seal(FeedRow row) {
        String mobile = row.get("mobile");
        row.set("mobile_enc", mobile == null ? null : cipher.encrypt(mobile, CONTEXT));
        row.set("mobile_hash", mobile == null ? null : cipher.hash(normalise(mobile), CONTEXT));
    }

    @Nullable
    String masked(byte @Nullable [] sealed) {
        return sealed == null ? null : Masks.mobile(cipher.decrypt(sealed, CONTEXT));
    }

    /** Digits only, without the code of China. */
    static String normalise(String mobile) {
        String digits = mobile.replaceAll("\\D", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }
}
