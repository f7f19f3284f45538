package io.weft.penetration.rules;

import io.weft.penetration.KnownCodes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Ordinals of everything a contract is described with, and what follows from them: series, home series, parents. */
public final class GroupCodes {

    final Codes companies;
    final Codes products;
    final Codes series;
    final Codes channels;
    final Codes orgUnits;
    final Codes regions = Codes.sorted(KnownCodes.REGIONS);
    final int[] companyOfProduct;
    final int[] seriesOfProduct;
    final int[] homeSeriesOfChannel;
    final int[] parentOfUnit;
    final int[] companyOfUnit;

    public GroupCodes(Reference reference) {
        var inOrder = reference.products().stream()
                .sorted(Comparator.comparing(Reference.Product::company).thenComparing(Reference.Product::code))
                .toList();
        companies = Codes.sorted(reference.companies());
        series = Codes.sorted(inOrder.stream()
                .map(Reference.Product::series)
                .filter(Objects::nonNull)
                .toList());
        products = new Codes(inOrder.stream().map(Reference.Product::groupCode).toList());
        channels = Codes.sorted(
                reference.channels().stream().map(Reference.Channel::code).toList());
        orgUnits = Codes.sorted(
                reference.orgUnits().stream().map(Reference.OrgUnit::groupCode).toList());
        companyOfProduct =
                inOrder.stream().mapToInt(p -> companies.of(p.company())).toArray();
        seriesOfProduct = inOrder.stream().mapToInt(p -> series.of(p.series())).toArray();
        homeSeriesOfChannel = homeSeries(reference.channels());
        parentOfUnit = new int[orgUnits.size()];
        companyOfUnit = new int[orgUnits.size()];
        for (var unit : reference.orgUnits()) {
            int ordinal = orgUnits.of(unit.groupCode());
            parentOfUnit[ordinal] = orgUnits.of(unit.parentGroupCode());
            companyOfUnit[ordinal] = companies.of(unit.company());
        }
    }

    private int[] homeSeries(List<Reference.Channel> all) {
        var home = new int[channels.size()];
        all.forEach(channel -> home[channels.of(channel.code())] = series.of(channel.homeSeries()));
        return home;
    }

    /** Companies in alphabetical order. */
    public Codes companies() {
        return companies;
    }

    /** Series that have a product. */
    public Codes series() {
        return series;
    }

    /** Products by company and code. */
    public Codes products() {
        return products;
    }

    /** Channels in alphabetical order. */
    public Codes channels() {
        return channels;
    }

    /** Organisation units in alphabetical order. */
    public Codes orgUnits() {
        return orgUnits;
    }

    /** True when a unit lies in the subtree of another, itself included. */
    boolean within(int unit, int ancestor) {
        int at = unit;
        for (int steps = 0; at != Codes.NONE && steps <= parentOfUnit.length; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = parentOfUnit[at];
        }
        return false;
    }

    /** The unit on the way up from {@code unit} whose parent is {@code ancestor}; the unit itself when it is that one. */
    int childOf(int ancestor, int unit) {
        int at = unit;
        for (int steps = 0; steps <= parentOfUnit.length && at != Codes.NONE; steps++) {
            if (at == ancestor || parentOfUnit[at] == ancestor) {
                return at;
            }
            at = parentOfUnit[at];
        }
        return unit;
    }

    /** The units directly below a unit, or without parent for {@link Codes#NONE}. */
    public List<String> unitsBelow(int parent) {
        return orgUnits.all().stream()
                .filter(code -> parentOfUnit[orgUnits.of(code)] == parent)
                .toList();
    }

    /** The units from the top down to a unit, itself included. */
    public List<String> above(String code) {
        var above = new ArrayDeque<String>();
        int at = orgUnits.of(code);
        for (int steps = 0; at != Codes.NONE && steps <= parentOfUnit.length; steps++) {
            above.addFirst(orgUnits.all().get(at));
            at = parentOfUnit[at];
        }
        return List.copyOf(above);
    }

    /** M-02: a product of another series than the channel's own; a channel without home series has no own series. */
    boolean crosses(Traits traits) {
        int home = traits.channel() == Codes.NONE ? Codes.NONE : homeSeriesOfChannel[traits.channel()];
        return home == Codes.NONE || seriesOfProduct[traits.product()] != home;
    }

    /** Where a contract stands among those of its customer, by product or by series: of the same one, what crosses first. */
    int rank(int counted, Traits traits) {
        return 2 * counted + (crosses(traits) ? 0 : 1);
    }

    /** The unit above, {@link Codes#NONE} at the top. */
    public int parentOf(int unit) {
        return parentOfUnit[unit];
    }

    @Override
    public String toString() {
        return companies.all() + ", " + products.size() + " products, " + Arrays.toString(homeSeriesOfChannel);
    }
}
