package io.weft.attribution.service;

import io.weft.attribution.store.ClaimQueries;
import io.weft.attribution.store.DealPool;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** How much a claim may be amended or ruled to: its receipt (I1), or what the other shares leave of the pool (SR-REC-06, I2). */
@Service
@RequiredArgsConstructor
class AmountLimits {

    private final ClaimQueries queries;
    private final DealPool pool;

    /** Refuses an amount, CNY, below zero or above what there is. */
    void check(long claim, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(queries.basis(claim)) > 0) {
            throw new ClaimRefused("amount", "attribution.refused.amount");
        }
        if (pool.room(claim).filter(room -> amount.compareTo(room) > 0).isPresent()) {
            throw new ClaimRefused("amount", "attribution.refused.pool");
        }
    }

    /** The same, and something has to be left. */
    void checkAboveZero(long claim, BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new ClaimRefused("amount", "attribution.refused.amount");
        }
        check(claim, amount);
    }
}
