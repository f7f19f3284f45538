package io.weft.lead.web;

import io.weft.lead.LeadMode;
import io.weft.lead.LeadSource;
import io.weft.lead.OpenLead;
import io.weft.lead.SaleType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new lead.
 *
 * @param what company and class of products: {@code PC/MOTOR}
 */
record LeadForm(
        @NotNull(message = "{lead.error.customer}") @Nullable
        Long gcid,

        @NotBlank(message = "{lead.error.what}")
        @Pattern(regexp = "[^/\\x00]{1,64}/[^/\\x00]{1,64}", message = "{lead.error.what}")
        @Nullable
        String what,

        @Nullable SellWay sell,

        @NotNull(message = "{lead.error.saleType}") @Nullable
        SaleType saleType,

        @Nullable LeadSource source,

        @NotBlank(message = "{lead.error.evidence}")
        @Size(max = 2000, message = "{lead.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{lead.error.nul}")
        @Nullable
        String evidence,

        @PositiveOrZero(message = "{lead.error.premium}")
        @DecimalMax(value = "9999999999", message = "{lead.error.premium}")
        @Digits(integer = 10, fraction = 2, message = "{lead.error.premium}")
        @Nullable
        BigDecimal expectedPremium,

        @Nullable Long contact) {

    static final String NO_NUL = "[^\\x00]*";

    static LeadForm fresh(LeadStart start) {
        return new LeadForm(
                start.gcid(),
                start.what(),
                SellWay.HAND_OVER,
                null,
                start.contact() == null ? LeadSource.SELF : LeadSource.REFERRAL,
                null,
                null,
                start.contact());
    }

    OpenLead command(@Nullable String ownCompany) {
        if (gcid == null || what == null || saleType == null || evidence == null) {
            throw new IllegalStateException("not validated");
        }
        String[] offer = what.split("/");
        LeadMode mode = offer[0].equals(ownCompany)
                ? LeadMode.OWN
                : sell == SellWay.MYSELF ? LeadMode.AGENCY : LeadMode.REFERRAL;
        return new OpenLead(
                gcid,
                mode,
                offer[0],
                offer[1],
                null,
                saleType,
                source == null ? LeadSource.SELF : source,
                evidence.strip(),
                expectedPremium,
                contact);
    }
}
