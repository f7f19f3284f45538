package io.weft.platform.crypto;

/** A stored value that none of the configured keys can read, or that was altered or moved to another field. */
public class UnreadableValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableValue(String context, Throwable cause) {
        super("A stored value of " + context + " cannot be read with the keys of weft.keys.data", cause);
    }
}
