package io.weft.platform.feed.web;

import io.weft.platform.audit.AuditTrail;
import io.weft.platform.feed.FeedRunView;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Writes down who read rejected rows in clear. */
@Component
@RequiredArgsConstructor
class FeedLookLog {

    private final AuditTrail trail;

    void sawRejects(FeedRunView run) {
        trail.record(
                "feed.rejects.read",
                "feed",
                run.id(),
                Map.of("rows", run.counts().rejected()));
    }

    /** Whether the caller is a core system's service account. */
    static boolean isCoreSystem(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(a -> "API".equals(a.getAuthority()));
    }
}
