package io.weft.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guessed too often and has to wait. */
public class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("Too many failed attempts");
        this.wait = wait;
    }

    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    public long minutes() {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
