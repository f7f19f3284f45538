package io.weft.penetration.rules;

/**
 * The contracts active on one day, customer after customer. Nearly every question is about one day, and asking each contract
 * for its days again and again cost more than all the counting.
 */
final class ActiveOn {

    /** Where a customer's contracts begin in {@link #contracts}; as many as customers and one more. */
    final int[] first;

    /** Ordinals of contracts, ascending. */
    final int[] contracts;

    /** Their traits, in the same order. */
    final int[] traits;

    ActiveOn(ContractIndex index, int day) {
        first = new int[index.customers() + 1];
        int count = 0;
        for (int contract = 0; contract < index.contracts(); contract++) {
            count += isActive(index, contract, day) ? 1 : 0;
        }
        contracts = new int[count];
        traits = new int[count];
        int at = 0;
        for (int customer = 0; customer < index.customers(); customer++) {
            first[customer] = at;
            for (int contract = index.first[customer]; contract < index.first[customer + 1]; contract++) {
                if (isActive(index, contract, day)) {
                    traits[at] = index.traits[contract];
                    contracts[at++] = contract;
                }
            }
        }
        first[index.customers()] = at;
    }

    private static boolean isActive(ContractIndex index, int contract, int day) {
        return index.from[contract] <= day && day < index.to[contract];
    }
}
