package io.weft.attribution;

import java.time.YearMonth;

/** A month of the ledger was closed by two people; told within that transaction, so that all parts close or none. */
public record MonthClosed(YearMonth month, long closedBy) {}
