package io.weft.penetration.web;

import io.weft.platform.mask.Masks;
import io.weft.platform.web.Fmt;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicies;
import io.weft.policy.CohortPolicy;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the list of policies behind a number. */
@Component
@RequiredArgsConstructor
class CohortPolicyPages {

    private final PenetrationWords words;
    private final Fmt fmt;

    /** The list, ready to be written down. */
    record PolicyList(
            String lead,
            List<Line> lines,
            String back,
            @Nullable String next) {}

    /**
     * A policy.
     *
     * @param href of its holder, null where the viewer may not open the customer
     * @param counted message key of what became of it
     */
    record Line(
            String policyNo,
            String holder,
            @Nullable String href,
            String company,
            String product,
            @Nullable String agent,
            LocalDate effective,
            @Nullable LocalDate expiry,
            BigDecimal premium,
            String status,
            String tone,
            String counted) {}

    PolicyList view(CohortLink link, CohortQuestion question, CohortSide side, CohortPolicies page) {
        var months = question.first().equals(question.last())
                ? fmt.month(question.first())
                : fmt.month(question.first()) + " – " + fmt.month(question.last());
        var here = link.behind(question.first(), question.last(), side);
        return new PolicyList(
                words.text("cohort.list." + link.metric() + "." + side, months),
                page.policies().stream().map(policy -> line(link, policy, page)).toList(),
                link.page(),
                page.next() == null
                        ? null
                        : UriComponentsBuilder.fromUriString(here)
                                .queryParam("after", page.next())
                                .build(true)
                                .toUriString());
    }

    /** Without a name no number of a contract either: what is left is the customer's number. */
    private Line line(CohortLink link, CohortPolicy policy, CohortPolicies page) {
        var name = page.names().get(policy.holderId());
        boolean named = name != null;
        return new Line(
                named ? policy.policyNo() : Masks.account(policy.policyNo()),
                named ? name : words.text("penetration.people.number", Long.toString(policy.gcid())),
                named ? "/customers/" + policy.gcid() : null,
                policy.company(),
                policy.product(),
                policy.agent() == null ? null : policy.agent().replace("/", " · "),
                policy.effective(),
                policy.expiry(),
                policy.premium(),
                "policy.status." + policy.status(),
                policy.counted() == bad(link) ? "warn" : "ok",
                "cohort.counted." + link.metric() + "." + policy.counted());
    }

    /** What counts against: a lapse that happened, a premium that did not come. */
    private static boolean bad(CohortLink link) {
        return link.metric() == CohortMetric.LAPSE;
    }
}
