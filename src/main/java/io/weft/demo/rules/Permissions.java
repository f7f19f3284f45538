package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers allowed, to whom and until when; and what must not be done with them. */
final class Permissions {

    private static final Weighted<String> SHARING = Weighted.parse("LIVE56 EXPIRED8 WITHDRAWN6 NEVER30");

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;
    private int evidence;

    Permissions(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "permissions");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            for (Subsidiary company : party.companies()) {
                sharing(party, company);
                own(party, company);
                restriction(party, company);
            }
        }
    }

    /** Sharing with the other companies that know the customer, and sometimes with LIFE or PC that do not. */
    private void sharing(Party p, Subsidiary from) {
        for (Subsidiary to : Subsidiary.values()) {
            boolean asked = p.knownTo(to) || (dice.chance(0.08) && (to == Subsidiary.LIFE || to == Subsidiary.PC));
            if (to != from && asked) {
                consent(p, from, "SHARE_XSELL", to);
            }
        }
    }

    private void own(Party p, Subsidiary company) {
        if (dice.chance(0.35)) {
            consent(p, company, "OWN_MARKETING", null);
        }
        if (company == Subsidiary.HEALTH) {
            consent(p, company, "SENSITIVE", null);
        }
        if (company == Subsidiary.LIFE && p.person() && dice.chance(0.25)) {
            consent(p, company, dice.chance(0.5) ? "HOUSEHOLD" : "PROFILING", null);
        }
    }

    private void consent(Party p, Subsidiary company, String purpose, @Nullable Subsidiary to) {
        String fate = SHARING.pick(dice);
        if (fate.equals("NEVER")) {
            return;
        }
        LocalDate today = plan.today();
        LocalDate given = today.minusDays(fate.equals("EXPIRED") ? dice.between(740, 1500) : dice.between(12, 700));
        LocalDate expires = given.plusYears(2);
        boolean withdrawn = fate.equals("WITHDRAWN");
        sheets.of("consents", company)
                .row(
                        company,
                        p.key(company),
                        purpose,
                        to,
                        withdrawn ? "WITHDRAWN" : "GIVEN",
                        given + "T" + dice.between(10, 19) + ":" + dice.between(10, 59) + ":00+08:00",
                        fate.equals("LIVE") && dice.chance(0.3) ? null : expires,
                        company.number('E', ++evidence),
                        withdrawn ? dice.day(given.plusDays(2), today) + "T09:30:00+08:00" : null);
    }

    private void restriction(Party p, Subsidiary company) {
        LocalDate today = plan.today();
        @Nullable LocalDate deceased = p.life().deceasedOn();
        if (deceased != null) {
            restrict(p, company, "DECEASED", deceased, null);
        }
        if (p.person() && p.age(today) < 18) {
            restrict(p, company, "MINOR", today.minusDays(dice.between(30, 900)), null);
        }
        if (dice.chance(0.015)) {
            restrict(p, company, "DNC", today.minusDays(dice.between(5, 600)), null);
        } else if (dice.chance(0.006)) {
            LocalDate from = today.minusDays(dice.between(3, 200));
            restrict(p, company, dice.pick(List.of("COMPLAINT", "DISPUTE", "LITIGATION")), from, from.plusDays(180));
        }
    }

    private void restrict(Party p, Subsidiary company, String reason, @Nullable LocalDate... fromAndUntil) {
        sheets.of("restrictions", company).row(company, p.key(company), reason, fromAndUntil[0], fromAndUntil[1]);
    }
}
