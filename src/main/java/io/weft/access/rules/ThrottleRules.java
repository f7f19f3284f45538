package io.weft.access.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who guesses passwords has to wait.
 *
 * <p>Counted are failures within {@code window}: of one login from one address since its last success, of one login from
 * anywhere, and of one address for any login. The login's own bound is wide, so that strangers cannot lock a person out
 * cheaply. Tries while waiting are not counted.
 */
public record ThrottleRules(Duration window, int perLoginAndAddress, int perLogin, int perAddress) {

    public static ThrottleRules standard() {
        return new ThrottleRules(Duration.ofMinutes(10), 5, 50, 60);
    }

    /** How long to wait, or zero. */
    public Duration waitFor(Failures failures, Instant now) {
        var tooMany = failures.ofPair() >= perLoginAndAddress
                || failures.ofLogin() >= perLogin
                || failures.ofAddress() >= perAddress;
        if (!tooMany || failures.latest() == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, failures.latest().plus(window));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Failures within the window. */
    public record Failures(
            int ofPair,
            int ofLogin,
            int ofAddress,
            @Nullable Instant latest) {}
}
