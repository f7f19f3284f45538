package io.weft.penetration.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The contracts active on one day, customer after customer. Nearly every question is about one day, and asking each contract
 * for its days again and again cost more than all the counting.
 */
final class ActiveOn {

    /** Where a customer's contracts begin in {@link #contracts}; as many as customers and one more. */
    final int[] first;

    /** Ordinals of contracts, ascending for each customer unless they stand by series. */
    final int[] contracts;

    /** Customer by customer. */
    final Portfolios portfolios;

    private volatile byte @Nullable [] ages;
    private volatile int @Nullable [] agents;

    /** The same as it is asked for often. */
    final KeptPortfolios kept = new KeptPortfolios();

    ActiveOn(ContractIndex index, int day) {
        first = new int[index.customers() + 1];
        int count = 0;
        for (int contract = 0; contract < index.contracts(); contract++) {
            count += isActive(index, contract, day) ? 1 : 0;
        }
        contracts = new int[count];
        int at = 0;
        for (int customer = 0; customer < index.customers(); customer++) {
            first[customer] = at;
            for (int contract = index.first[customer]; contract < index.first[customer + 1]; contract++) {
                if (isActive(index, contract, day)) {
                    contracts[at++] = contract;
                }
            }
        }
        first[index.customers()] = at;
        portfolios = portfolios(index);
    }

    /** The same contracts, those of a customer in the order of their series. */
    private ActiveOn(ContractIndex index, ActiveOn byProduct) {
        first = byProduct.first;
        contracts = byProduct.contracts.clone();
        var order = new long[index.mostContracts];
        for (int customer = 0; customer < index.customers(); customer++) {
            int begin = first[customer];
            int count = first[customer + 1] - begin;
            for (int i = 0; i < count; i++) {
                int contract = contracts[begin + i];
                order[i] =
                        (long) index.codes.rank(index.seriesOf(contract), index.traitsOf[index.traits[contract]]) << 32
                                | contract;
            }
            Arrays.sort(order, 0, count);
            for (int i = 0; i < count; i++) {
                contracts[begin + i] = (int) order[i];
            }
        }
        portfolios = portfolios(index);
    }

    /** The age band of each contract's holder on the day. */
    byte[] ages(ContractIndex index, Ages bands) {
        var its = ages;
        if (its == null) {
            its = new byte[contracts.length];
            for (int at = 0; at < its.length; at++) {
                its[at] = (byte) bands.band(index.born[contracts[at]]);
            }
            ages = its;
        }
        return its;
    }

    /** Who looks after each contract. */
    int[] agents(ContractIndex index) {
        var its = agents;
        if (its == null) {
            its = new int[contracts.length];
            for (int at = 0; at < its.length; at++) {
                its[at] = index.agents[contracts[at]];
            }
            agents = its;
        }
        return its;
    }

    ActiveOn bySeries(ContractIndex index) {
        return new ActiveOn(index, this);
    }

    private Portfolios portfolios(ContractIndex index) {
        var words = new int[contracts.length];
        var sights = new int[contracts.length];
        int kinds = index.traitsOf.length;
        for (int customer = 0; customer < index.customers(); customer++) {
            int behind = index.organisations.get(customer) ? kinds : 0;
            for (int at = first[customer]; at < first[customer + 1]; at++) {
                words[at] = index.traits[contracts[at]] + behind;
                sights[at] = index.sights[contracts[at]];
            }
            if (first[customer] < first[customer + 1]) {
                words[first[customer]] |= Portfolios.BEGINS;
            }
        }
        return new Portfolios(first, words, sights, null, null);
    }

    private static boolean isActive(ContractIndex index, int contract, int day) {
        return index.from[contract] <= day && day < index.to[contract];
    }
}
