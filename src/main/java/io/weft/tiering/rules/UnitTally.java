package io.weft.tiering.rules;

import io.weft.tiering.WhatIf.UnitChange;
import java.math.BigDecimal;

/** Sums of one unit or company while a rule is tried. */
final class UnitTally {

    private final int lowestBefore;
    private final int lowestAfter;
    private long customers;
    private long up;
    private long down;
    private long premium;
    private long topBefore;
    private long topAfter;
    private long loadBefore;
    private long loadAfter;
    long agents;

    /** The places of the lowest tier of both rules; its customers need no looking after. */
    UnitTally(int lowestBefore, int lowestAfter) {
        this.lowestBefore = lowestBefore;
        this.lowestAfter = lowestAfter;
    }

    void add(long fen, int row, int column, int direction) {
        customers++;
        premium += fen;
        up += direction > 0 ? 1 : 0;
        down += direction < 0 ? 1 : 0;
        topBefore += row == 0 ? fen : 0;
        topAfter += column == 0 ? fen : 0;
        loadBefore += row < lowestBefore ? 1 : 0;
        loadAfter += column < lowestAfter ? 1 : 0;
    }

    void add(UnitTally other) {
        customers += other.customers;
        up += other.up;
        down += other.down;
        premium += other.premium;
        topBefore += other.topBefore;
        topAfter += other.topAfter;
        loadBefore += other.loadBefore;
        loadAfter += other.loadAfter;
        agents += other.agents;
    }

    UnitChange change(String name) {
        return new UnitChange(
                name,
                customers,
                up,
                down,
                BigDecimal.valueOf(premium, 2),
                BigDecimal.valueOf(topBefore, 2),
                BigDecimal.valueOf(topAfter, 2),
                loadBefore,
                loadAfter,
                agents);
    }
}
