package io.weft.penetration.rules;

import java.util.BitSet;

/**
 * Who besides the writing company may see a contract.
 *
 * @param seller the company that sold it
 * @param sellingUnit the unit it was sold from
 * @param readers companies to which a live consent of the holder opens it
 */
record Sight(int seller, int sellingUnit, BitSet readers) {

    boolean opensTo(int company) {
        return seller == company || readers.get(company);
    }
}
