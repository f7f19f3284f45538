package io.weft.attribution.service;

import io.weft.attribution.EvidenceFile;
import io.weft.attribution.rules.EvidenceRules;
import io.weft.attribution.store.TalkStore;
import io.weft.customer.Desk;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments between the companies, and the evidence they show each other. Only who sees the claim reads or writes there. */
@Service
@RequiredArgsConstructor
public class ClaimTalk {

    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}._-]{2,60})");

    private final ClaimList claims;
    private final TalkStore store;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    /** Writes a comment; those who took part and those named with {@code @login} are told. */
    @Transactional
    public void say(long claim, String text, Desk desk) {
        claims.one(claim, desk);
        var user = desk.user();
        store.say(claim, user, text.strip(), OffsetDateTime.now(clock));
        var named = MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).toLowerCase())
                .toArray(String[]::new);
        store.listeners(claim, user.id(), named)
                .forEach(one -> notifications.send(
                        one, "attribution.note.comment", List.of(user.displayName()), "/claims/" + claim));
    }

    /** Adds a file; throws {@link ClaimRefused} when it is empty, too big, or none of PDF, PNG and JPEG. */
    @Transactional
    public void show(long claim, String fileName, byte[] content, Desk desk) {
        claims.one(claim, desk);
        if (content.length == 0 || content.length > EvidenceRules.MOST_BYTES) {
            throw new ClaimRefused("file", "attribution.refused.file-size");
        }
        var media = EvidenceRules.media(content)
                .orElseThrow(() -> new ClaimRefused("file", "attribution.refused.file-type"));
        store.show(
                claim, new EvidenceFile(fileName, media, content), desk.user().id(), OffsetDateTime.now(clock));
        audit.record("claim.evidence", "claim", claim, Map.of("file", fileName, "bytes", content.length));
    }

    @Transactional(readOnly = true)
    public EvidenceFile file(long claim, long id, Desk desk) {
        claims.one(claim, desk);
        return store.file(claim, id).orElseThrow(() -> new ClaimNotFound(claim));
    }
}
