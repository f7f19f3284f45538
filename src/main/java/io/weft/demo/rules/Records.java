package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each company wrote down about a party: mostly the truth, sometimes with a gap or a slip. */
final class Records {

    private static final Weighted<String> VERIFIED = Weighted.parse("GOV30 DOC45 OTP15 NONE10");
    private static final String ZONE = "+08:00";

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;

    Records(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "records");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            for (Subsidiary company : party.companies()) {
                write(party, company);
            }
        }
    }

    private void write(Party p, Subsidiary company) {
        String idNo = certificate(p);
        Boolean male = p.who().male();
        sheets.of("customers", company)
                .row(
                        company,
                        p.key(company),
                        p.person() ? "PERSON" : "ORG",
                        dice.chance(0.015)
                                ? PersonalNames.misheard(p.who().name())
                                : p.who().name(),
                        male == null ? null : male ? "M" : "F",
                        p.who().birth(),
                        idNo == null ? null : p.who().idType(),
                        idNo,
                        mobile(p),
                        dice.chance(0.3) ? null : p.life().email(),
                        address(p),
                        p.home().place().districtCode(),
                        p.life().occupation(),
                        p.life().income() == 0 || dice.chance(0.4)
                                ? null
                                : p.life().income(),
                        p.life().marital(),
                        p.life().education(),
                        VERIFIED.pick(dice),
                        p.person() ? nationality(p) : null,
                        p.life().deceasedOn(),
                        updatedAt());
    }

    private @Nullable String certificate(Party p) {
        String number = p.who().idNo();
        if (number == null || dice.chance(p.person() ? 0.09 : 0.02)) {
            return null;
        }
        if (p.who().idType().equals("ID_CARD") && dice.chance(0.02)) {
            return dice.chance(0.5)
                    ? Certificates.mistyped(dice, number)
                    : number.substring(0, 6) + "********" + number.substring(14);
        }
        return number;
    }

    private @Nullable String mobile(Party p) {
        if (dice.chance(0.05)) {
            return null;
        }
        return dice.chance(0.1) ? Phones.mobile(dice) : p.life().mobile();
    }

    private @Nullable String address(Party p) {
        if (dice.chance(0.1)) {
            return null;
        }
        return dice.chance(0.12) ? p.home().place().address(dice) : p.home().address();
    }

    private static @Nullable String nationality(Party p) {
        return p.who().idType().equals("PASSPORT") ? null : "CHN";
    }

    private String updatedAt() {
        return plan.today().minusDays(dice.between(1, 900)) + "T" + dice.between(10, 18) + ":" + dice.between(10, 59)
                + ":00" + ZONE;
    }
}
