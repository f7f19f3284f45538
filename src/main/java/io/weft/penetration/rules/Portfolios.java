package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/**
 * What slices ask of customers and their contracts, one customer after the other. Customers whose contracts no slice tells apart
 * may stand there once; how many they are, is counted.
 *
 * @param first where a portfolio begins in the words; as many as there are and one more
 * @param words what a contract is: {@link #BEGINS} where a customer begins, and its {@link Traits}, those of organisations
 *     behind all others
 * @param sights who may see it, in the same order
 * @param numbers what it is on the axes of {@link PersonAxes}, in the same order; null where that is not said
 * @param times how many customers have a portfolio; null where each is one customer's, who may have no contracts
 */
record Portfolios(int[] first, int[] words, int[] sights, int @Nullable [] numbers, int @Nullable [] times) {

    /** Set in the word of a customer's first contract. */
    static final int BEGINS = Integer.MIN_VALUE;

    int count() {
        return first.length - 1;
    }

    int contracts() {
        return words.length;
    }
}
