package io.weft.access.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A one-time link about to be issued; of the secret itself only the hash is kept. */
public record NewLink(String purpose, @Nullable Long user, byte[] hash, Duration life, long by) {}
