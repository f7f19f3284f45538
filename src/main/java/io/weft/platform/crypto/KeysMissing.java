package io.weft.platform.crypto;

/** The application cannot start, because its keys are missing or not readable. */
class KeysMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysMissing(String message) {
        super(message);
    }
}
