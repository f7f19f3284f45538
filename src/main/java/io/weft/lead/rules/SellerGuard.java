package io.weft.lead.rules;

import io.weft.lead.Refusal;
import io.weft.lead.Seller;
import io.weft.lead.WayOut;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may accept a lead: a registered seller (PR-SAL-06) who has not left (SR-COO-16). */
public final class SellerGuard {

    private SellerGuard() {}

    public static Optional<Refusal> refuses(@Nullable Seller seller, LocalDate day) {
        if (seller == null) {
            return Optional.of(Refusal.of("PR-SAL-06", "lead.refused.noSeller", "", WayOut.HAND_ON));
        }
        if (seller.leaveDate() != null && !day.isBefore(seller.leaveDate())) {
            return Optional.of(Refusal.of("SR-COO-16", "lead.refused.left", "", WayOut.HAND_ON));
        }
        return seller.practiceRegNo() == null || seller.practiceRegNo().isBlank()
                ? Optional.of(Refusal.of("PR-SAL-06", "lead.refused.noRegistration", "", WayOut.HAND_ON))
                : Optional.empty();
    }
}
