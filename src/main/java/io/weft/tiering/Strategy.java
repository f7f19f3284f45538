package io.weft.tiering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a tier is for (SR-CUS-08).
 *
 * @param contactDays an answered contact at least every so many days; null when nobody is to be called
 * @param needs need categories to offer cover for
 * @param classes product classes to offer
 * @param status PROPOSED, APPROVED or REJECTED
 */
public record Strategy(
        long id,
        String tier,
        @Nullable Integer contactDays,
        String packEn,
        String packZh,
        List<String> needs,
        List<String> classes,
        LocalDate validFrom,
        String status,
        long madeBy,
        String maker,
        OffsetDateTime madeAt,
        String decider) {

    public Strategy {
        needs = List.copyOf(needs);
        classes = List.copyOf(classes);
    }

    public String pack(Locale locale) {
        return locale.getLanguage().equals("zh") ? packZh : packEn;
    }

    public boolean isApproved() {
        return status.equals("APPROVED");
    }

    public boolean isProposed() {
        return status.equals("PROPOSED");
    }
}
