package io.weft.attribution.service;

import io.weft.lead.JointDealWon;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the claims of a joint deal in the transaction that closes it: both happen, or neither. */
@Component
@RequiredArgsConstructor
class WonDeals {

    private final DealClaims deals;

    @EventListener
    void on(JointDealWon won) {
        deals.claim(won.dealId());
    }
}
