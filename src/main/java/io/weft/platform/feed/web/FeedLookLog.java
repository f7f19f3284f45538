package io.weft.platform.feed.web;

import io.weft.platform.feed.FeedRunView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Writes down who read rejected rows in clear. */
@Component
class FeedLookLog {

    private static final Logger log = LoggerFactory.getLogger(FeedLookLog.class);

    void sawRejects(FeedRunView run) {
        log.info("Rejects of feed run {} were read", run.run());
    }

    /** Whether the caller is a core system's service account. */
    static boolean isCoreSystem(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(a -> "API".equals(a.getAuthority()));
    }
}
