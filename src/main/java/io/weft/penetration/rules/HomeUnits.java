package io.weft.penetration.rules;

import io.weft.penetration.Viewer;

/** Tells which contracts tie a customer to the viewer's part of the organisation. */
final class HomeUnits {

    private final GroupCodes codes;
    private final int[] units;

    HomeUnits(GroupCodes codes, Viewer viewer) {
        this.codes = codes;
        this.units = viewer.orgUnits().stream()
                .mapToInt(code -> codes.orgUnits.of(viewer.company() + "/" + code))
                .filter(unit -> unit != Codes.NONE)
                .toArray();
    }

    /** True for a contract booked in, or sold from, one of the subtrees. */
    boolean has(Traits traits) {
        for (int unit : units) {
            if (codes.within(traits.orgUnit(), unit) || codes.within(traits.sellingUnit(), unit)) {
                return true;
            }
        }
        return false;
    }
}
