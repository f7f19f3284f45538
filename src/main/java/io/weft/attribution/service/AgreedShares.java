package io.weft.attribution.service;

import io.weft.attribution.ClaimMode;
import io.weft.attribution.MakeClaim;
import io.weft.attribution.store.ChannelAgreements;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * The share of a claim by hand: that of the rules, or what the companies agreed about a channel they opened together
 * (SR-REC-09). No feed ties an agreement to a partner, so the one who claims names it.
 */
@Service
@RequiredArgsConstructor
class AgreedShares {

    private final ChannelAgreements agreements;

    /** Basis points; {@code day} is that of the policy's issue, or today while it has not come. */
    int of(MakeClaim command, int shareOfTheRules, LocalDate day) {
        var agreement = command.agreementNo();
        if (agreement == null) {
            return shareOfTheRules;
        }
        if (command.mode() != ClaimMode.CHANNEL) {
            throw new ClaimRefused("agreementNo", "attribution.refused.agreement-mode");
        }
        return agreements
                .share(agreement, command.creditedCompany(), command.writerCompany(), day)
                .orElseThrow(() -> new ClaimRefused("agreementNo", "attribution.refused.agreement"));
    }
}
