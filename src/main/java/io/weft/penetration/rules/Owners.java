package io.weft.penetration.rules;

import io.weft.penetration.Cause;
import io.weft.penetration.Change.Totals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which customer numbers contracts stood under on a day. A customer of now who was several then is {@link Cause#MERGED}; a
 * number of then that is several customers now is {@link Cause#SEPARATED}. Seldom any, so that sets do.
 */
final class Owners {

    private final ContractIndex index;
    private final Selection then;
    private final Holding other;
    private final int day;
    private final Map<Long, Set<Share>> moved = new HashMap<>();

    Owners(ContractIndex index, Selection then, Holding other, int day) {
        this.index = index;
        this.then = then;
        this.other = other;
        this.day = day;
    }

    /** A product that a customer of now has under a number of then. */
    private record Share(int customer, int product) {}

    /** A product under a number. */
    private record Under(long number, int product) {}

    /** Tells when a customer was several, and keeps what stood under another number. */
    void add(int customer, Holding had, Comparison.Told told) {
        long now = index.gcid(customer);
        if (!everMoved(had, now)) {
            return;
        }
        var numbers = new HashSet<Long>();
        var unders = new HashSet<Under>();
        var products = new HashSet<Integer>();
        for (int i = 0; i < had.count; i++) {
            int contract = had.contracts[i];
            long owner = index.pastOf(contract).ownerOn(day, now);
            int product = had.product(contract);
            numbers.add(owner);
            unders.add(new Under(owner, product));
            products.add(product);
            if (owner != now) {
                moved.computeIfAbsent(owner, number -> new HashSet<>()).add(new Share(customer, product));
            }
        }
        if (numbers.size() > 1) {
            told.told(
                    customer, Cause.MERGED, new Totals(1L - numbers.size(), (long) products.size() - unders.size(), 0));
        }
    }

    private boolean everMoved(Holding had, long now) {
        for (int i = 0; i < had.count; i++) {
            if (index.pastOf(had.contracts[i]).ownerOn(day, now) != now) {
                return true;
            }
        }
        return false;
    }

    Owners plus(Owners more) {
        more.moved.forEach((number, shares) ->
                moved.computeIfAbsent(number, one -> new HashSet<>()).addAll(shares));
        return this;
    }

    /** What numbers of then that are several customers now add; the customers go into the bitmap. */
    Totals separated(RoaringBitmap people) {
        var sum = Totals.ZERO;
        for (var number : moved.entrySet()) {
            var shares = new HashSet<>(number.getValue());
            addItself(number.getKey(), shares);
            var customers = new TreeSet<Integer>();
            var products = new HashSet<Integer>();
            shares.forEach(share -> {
                customers.add(share.customer());
                products.add(share.product());
            });
            if (customers.size() > 1) {
                customers.forEach(people::add);
                sum = sum.plus(new Totals(customers.size() - 1L, (long) shares.size() - products.size(), 0));
            }
        }
        return sum;
    }

    /** What the number still has itself. */
    private void addItself(long number, Set<Share> shares) {
        int itself = index.customer(number);
        if (itself < 0) {
            return;
        }
        other.read(then, itself);
        for (int i = 0; i < other.count; i++) {
            if (index.pastOf(other.contracts[i]).ownerOn(day, number) == number) {
                shares.add(new Share(itself, other.product(other.contracts[i])));
            }
        }
    }
}
