/** What people and jobs do with claims, the ledger and the rules behind them. */
@NullMarked
package io.weft.attribution.service;

import org.jspecify.annotations.NullMarked;
