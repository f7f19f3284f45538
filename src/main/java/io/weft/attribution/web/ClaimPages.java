package io.weft.attribution.web;

import io.weft.attribution.AgentShare;
import io.weft.attribution.ClaimStory;
import io.weft.attribution.LedgerRow;
import io.weft.attribution.service.AgentSplits;
import io.weft.attribution.service.ClaimRefused;
import io.weft.attribution.service.ClaimStories;
import io.weft.attribution.service.DealClaims;
import io.weft.attribution.service.Disputes;
import io.weft.attribution.service.Ledger;
import io.weft.customer.Desk;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page of one claim with its forms; one of them may come back with what is wrong. */
@Component
@RequiredArgsConstructor
class ClaimPages {

    private final ClaimStories stories;
    private final Disputes disputes;
    private final Ledger ledger;
    private final AgentSplits splits;
    private final DealClaims deals;
    private final ClaimSteps steps;
    private final AttributionWords words;
    private final FormErrors refusals;

    ModelAndView page(long id, Desk desk) {
        var story = stories.of(id, desk);
        var names = words.names();
        var entries = ledger.ofClaim(id);
        var levels = disputes.of(id);
        var shares = splits.of(id, story.claim().claimed());
        return new ModelAndView("attribution/claim")
                .addObject("story", story)
                .addObject("claim", story.claim())
                .addObject("names", names)
                .addObject("entries", entries)
                .addObject("steps", steps.of(story, entries, names))
                .addObject("levels", levels)
                .addObject("maySettle", disputes.maySettle(story.claim(), desk.user()))
                .addObject("mayWithdraw", mayWithdraw(story, desk))
                .addObject("scope", desk.scope())
                .addObject("amend", AmendForm.of(story.claim().claimed()))
                .addObject("objection", ObjectForm.empty())
                .addObject("settlement", SettleForm.empty())
                .addObject("back", "/claims")
                .addObject("shares", shares)
                .addObject("mayShare", splits.mayShare(story.claim(), desk))
                .addObject("split", SplitForm.of(shares))
                .addObject("parts", parts(id, entries))
                .addObject("pool", deals.madeOf(id))
                .addObject("remark", CommentForm.empty())
                .addObject("grounds", words.grounds())
                .addObject("outcomes", outcomes(levels.size()));
    }

    /** What of each entry is whose, by the id of the entry. */
    private Map<Long, List<AgentShare>> parts(long claim, List<LedgerRow> entries) {
        return entries.stream().collect(Collectors.toMap(LedgerRow::id, row -> splits.of(claim, row.amount())));
    }

    /** The page with the mistakes of one form: 422. */
    ModelAndView wrong(ModelAndView page, Object form, BindingResult errors) {
        return refusals.refused(page, form, errors);
    }

    /** The page with what stands against the step, at its field: 409. */
    ModelAndView refused(ModelAndView page, Object form, BindingResult errors, ClaimRefused refused) {
        var about = refusals.about(form, errors);
        try {
            about.rejectValue(refused.field(), refused.messageKey());
        } catch (NotReadablePropertyException none) {
            about.reject(refused.messageKey());
        }
        var answer = refusals.refused(page, form, about);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    /** Whether the button is shown; the service knows for sure who made the claim. */
    private static boolean mayWithdraw(ClaimStory story, Desk desk) {
        var status = story.claim().status();
        return story.facts().origin().equals("HAND")
                && story.facts().createdBy().equals(desk.user().displayName())
                && (status.isUndecided() || status.name().equals("AWAIT_POLICY"));
    }

    /** The ruling of the group is final: nobody takes it further. */
    private static List<Option> outcomes(int levels) {
        return Arrays.stream(SettleForm.Outcome.values())
                .filter(outcome -> levels < 3 || outcome != SettleForm.Outcome.PASS_ON)
                .map(outcome -> Option.key(outcome.name(), "attribution.outcome." + outcome.name()))
                .toList();
    }
}
