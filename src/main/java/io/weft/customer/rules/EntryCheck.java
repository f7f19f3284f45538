package io.weft.customer.rules;

import io.weft.customer.CustomerDetails;
import io.weft.customer.PartyKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry by hand must fulfil; stricter than a feed, for the person who can mend it sits before the screen. */
public final class EntryCheck {

    private static final int LONGEST_TEXT = 200;
    private static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);

    private EntryCheck() {}

    /** What is wrong, by field, as message keys; empty when nothing is. */
    public static Map<String, String> problems(CustomerDetails details, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Names.normalise(details.name()).isEmpty() || !isText(details.name())) {
            problems.put("name", "customer.refused.name");
        }
        if (details.idNo() != null
                && (details.idType() == null
                        || Certificates.normalise(details.idType(), details.idNo())
                                .isEmpty())) {
            problems.put("idNo", "customer.refused.idNo");
        }
        if (details.mobile() != null && Mobiles.parse(details.mobile()).isEmpty()) {
            problems.put("mobile", "customer.refused.mobile");
        }
        LocalDate born = details.birthDate();
        if (born != null && (born.isAfter(today) || born.isBefore(OLDEST) || details.kind() == PartyKind.ORG)) {
            problems.put("birthDate", "customer.refused.birthDate");
        }
        checkText(problems, "idNo", details.idNo());
        checkText(problems, "email", details.email());
        checkText(problems, "address", details.address());
        checkText(problems, "region", details.region());
        checkText(problems, "occupation", details.occupation());
        return problems;
    }

    private static void checkText(Map<String, String> problems, String field, @Nullable String text) {
        if (text != null && !isText(text)) {
            problems.putIfAbsent(field, "customer.refused.text");
        }
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }
}
