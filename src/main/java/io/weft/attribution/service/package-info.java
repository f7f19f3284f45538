/** What people and jobs do with claims, the ledger and the rules behind them. */
@NamedInterface("service")
@NullMarked
package io.weft.attribution.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
