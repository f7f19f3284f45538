package io.weft.access.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a few minutes which passwords were found right, as a hash under a key that lives and dies with the
 * process. A changed password is another stored hash and no longer known.
 */
final class VerifiedCredentials {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String storedHash, Instant until) {}

    VerifiedCredentials(Clock clock) {
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    boolean knows(String login, String password, @Nullable String storedHash) {
        var found = known.get(digest(login, password));
        return found != null && Objects.equals(found.storedHash, storedHash) && found.until.isAfter(clock.instant());
    }

    void remember(String login, String password, @Nullable String storedHash) {
        if (storedHash == null) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(digest(login, password), new Known(storedHash, clock.instant().plus(REMEMBERED)));
    }

    private String digest(String login, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((login + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
