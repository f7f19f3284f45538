package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/**
 * What differs from contract to contract.
 *
 * @param from first day active (epoch day)
 * @param to first day not active any more
 * @param born birthday of the holder (epoch day), {@link #UNKNOWN} when not known
 * @param agent who looks after it, {@code LIFE/A0001}
 * @param past how it came to be known
 * @param premium annual premium in CNY cents, a single premium by a tenth; 0 for a holding
 */
public record ContractLife(
        int from, int to, int born, @Nullable String agent, long premium, Past past) {

    /** No birthday is known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** Known as it is ever since. */
    public ContractLife(int from, int to, int born, @Nullable String agent, long premium) {
        this(from, to, born, agent, premium, Past.NONE);
    }

    /** Days alone. */
    public static ContractLife of(int from, int to) {
        return new ContractLife(from, to, UNKNOWN, null, 0);
    }
}
