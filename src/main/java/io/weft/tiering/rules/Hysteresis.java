package io.weft.tiering.rules;

/**
 * Up at once, down only after several monthly runs in a row ({@code P.tier.down_runs}), so that one bad month does not turn
 * a customer's service around. A new version of the rule, a narrower view and a blocked or dead customer move at once.
 */
public final class Hysteresis {

    private final int downRuns;
    private final boolean counts;

    /**
     * @param downRuns so many monthly runs in a row must give a lower tier
     * @param counts whether this is a monthly run; recounts in between never bring a customer down
     */
    public Hysteresis(int downRuns, boolean counts) {
        this.downRuns = downRuns;
        this.counts = counts;
    }

    /**
     * What a customer has after the rule gave a tier.
     *
     * @param held the place of the tier he had by the same rule version; -1 when he had none
     * @param below runs in a row that gave a lower one
     * @param given the place of the tier the rule gives now
     */
    public Held after(int held, int below, int given) {
        if (held < 0 || given <= held) {
            return new Held(given, 0);
        }
        int runs = below + (counts ? 1 : 0);
        return runs >= downRuns ? new Held(given, 0) : new Held(held, runs);
    }

    /** The place of the tier held, and how many runs in a row gave a lower one. */
    public record Held(int rank, int below) {}
}
