package io.weft.attribution;

/**
 * One check of the way to a confirmation (6.3), and how it came out.
 *
 * @param name key of its text, {@code attribution.check.<name>}
 */
public record ClaimCheck(String name, Outcome outcome) {

    /** Passed, failed, or without a source that could tell: then it is skipped and says so. */
    public enum Outcome {
        OK("ok"),
        FAILED("bad"),
        LATE("warn"),
        SKIPPED("idle");

        private final String tone;

        Outcome(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    public static ClaimCheck of(String name, boolean ok) {
        return new ClaimCheck(name, ok ? Outcome.OK : Outcome.FAILED);
    }

    /** Whether the sale came to the system in time (SR-REC-18); late ones count all the same. */
    public static ClaimCheck timely(boolean ok) {
        return new ClaimCheck("timely", ok ? Outcome.OK : Outcome.LATE);
    }

    /** A check whose fact is not fed is skipped. */
    public static ClaimCheck fed(String name, @org.jspecify.annotations.Nullable Boolean ok) {
        return ok == null ? new ClaimCheck(name, Outcome.SKIPPED) : of(name, ok);
    }
}
