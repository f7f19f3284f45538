package io.weft.support;

/** Waiting a little while another process works. */
public final class Pauses {

    private Pauses() {}

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
