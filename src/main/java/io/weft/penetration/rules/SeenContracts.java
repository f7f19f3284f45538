package io.weft.penetration.rules;

import java.util.Arrays;

/**
 * Leaves of portfolios what a viewer sees. Who else may see a contract matters no more then, but where it was sold does to one
 * who sees a part of the organisation; what is sold there is seen by his company.
 */
final class SeenContracts {

    private final boolean[] own;
    private final boolean[] open;
    private final boolean narrowed;

    SeenContracts(Selection selection) {
        own = selection.ownTraits();
        open = selection.opens();
        narrowed = selection.narrowed();
    }

    /** Of portfolios of one customer each. */
    Portfolios of(Portfolios all) {
        var first = new int[all.count() + 1];
        var words = new int[all.contracts()];
        var sights = new int[all.contracts()];
        var numbers = all.numbers() == null ? null : new int[all.contracts()];
        int next = 0;
        for (int customer = 0; customer < all.count(); customer++) {
            first[customer] = next;
            int begins = Portfolios.BEGINS;
            for (int at = all.first()[customer]; at < all.first()[customer + 1]; at++) {
                int word = all.words()[at] & ~Portfolios.BEGINS;
                if (own[word % own.length] || open[all.sights()[at]]) {
                    words[next] = word | begins;
                    begins = 0;
                    sights[next] = narrowed ? all.sights()[at] : 0;
                    if (numbers != null) {
                        numbers[next] = all.numbers()[at];
                    }
                    next++;
                }
            }
        }
        first[all.count()] = next;
        return new Portfolios(
                first, cut(words, next), cut(sights, next), numbers == null ? null : cut(numbers, next), null);
    }

    private static int[] cut(int[] column, int length) {
        return length == column.length ? column : Arrays.copyOf(column, length);
    }
}
