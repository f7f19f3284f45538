package io.weft.attribution.web;

import io.weft.attribution.ClaimStatus;
import io.weft.attribution.ClaimStory;
import io.weft.attribution.ClaimStory.Said;
import io.weft.attribution.LedgerRow;
import io.weft.platform.web.Messages;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The state line of a claim: company A said, company B said, booked. */
@Component
@RequiredArgsConstructor
class ClaimSteps {

    private final Messages messages;

    List<ClaimStep> of(ClaimStory story, List<LedgerRow> entries, GroupNames names) {
        var claim = story.claim();
        int round = story.said().stream().mapToInt(Said::round).max().orElse(1);
        return List.of(
                said(story, round, claim.creditedCompany(), names),
                said(story, round, claim.writerCompany(), names),
                booked(claim.status(), entries));
    }

    private ClaimStep said(ClaimStory story, int round, String company, GroupNames names) {
        var about = names.company(company);
        return story.said().stream()
                .filter(said -> said.round() == round && said.company().equals(company))
                .reduce((first, last) -> last)
                .map(said -> new ClaimStep(
                        about, tone(said.decision()), said.decision(), said.by(), said.at(), said.comment()))
                .orElseGet(() -> new ClaimStep(
                        about, "idle", story.claim().status().isUndecided() ? "WAITS" : "SILENT", null, null, null));
    }

    private ClaimStep booked(ClaimStatus status, List<LedgerRow> entries) {
        var about = messages.text("attribution.step.ledger");
        if (entries.isEmpty()) {
            boolean over = status == ClaimStatus.REJECTED || status == ClaimStatus.WITHDRAWN;
            return new ClaimStep(about, over ? "bad" : "idle", over ? status.name() : "UNBOOKED", null, null, null);
        }
        boolean reversed = status == ClaimStatus.REVERSED;
        var last = entries.get(entries.size() - 1);
        return new ClaimStep(
                about, reversed ? "bad" : "ok", reversed ? "REVERSED" : "BOOKED", null, last.postedAt(), null);
    }

    private static String tone(String decision) {
        return decision.equals("OBJECT") ? "warn" : "ok";
    }
}
