package io.weft.penetration.rules;

import io.weft.penetration.People;
import io.weft.penetration.rules.Chunks.Range;
import org.roaringbitmap.RoaringBitmap;

/**
 * Customers of a slice without any contract of one series, whatever the filters are.
 *
 * @param members what the slice counts
 * @param holdings everything the viewer may see
 * @param people names the series
 */
record Lacks(ContractIndex index, Selection members, Selection holdings, People people) {

    RoaringBitmap in(Range range) {
        int series = index.codes.series.of(people.first());
        var lacking = new RoaringBitmap();
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            if (members.active(customer, found) > 0) {
                long held = WhiteSpaceRules.seriesOf(index, found, holdings.active(customer, found));
                if ((held >>> series + 1 & 1) == 0) {
                    lacking.add(customer);
                }
            }
        }
        return lacking;
    }
}
