package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/** A breakdown by something that is not in a contract's {@link Traits}: rows of it are numbered from 0, which is "none". */
interface Axis {

    int size();

    /** True when all contracts of a customer fall in one row; else the row depends on the contract alone. */
    boolean isOfCustomer();

    /** The row a customer's contract falls in. */
    int at(int customer, int contract);

    /** The code of a row, null for row 0. */
    @Nullable
    String code(int row);
}
