package io.weft.penetration.rules;

import io.weft.penetration.Viewer;
import java.util.BitSet;

/** Tells which contracts tie a customer to the viewer's part of the organisation. */
final class HomeUnits {

    private final BitSet units = new BitSet();

    HomeUnits(GroupCodes codes, Viewer viewer) {
        for (var code : viewer.orgUnits()) {
            int root = codes.orgUnits.of(code);
            if (root != Codes.NONE && !units.get(root)) {
                addSubtree(codes, root);
            }
        }
    }

    private void addSubtree(GroupCodes codes, int root) {
        for (int unit = 0; unit < codes.orgUnits.size(); unit++) {
            if (codes.within(unit, root)) {
                units.set(unit);
            }
        }
    }

    /** True for a unit in one of the subtrees. */
    boolean has(int unit) {
        return unit != Codes.NONE && units.get(unit);
    }
}
