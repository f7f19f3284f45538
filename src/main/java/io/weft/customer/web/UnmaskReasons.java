package io.weft.customer.web;

import jakarta.servlet.http.HttpSession;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers why a user looks at a customer's values, for as long as he stays signed in. */
@Component
@RequiredArgsConstructor
class UnmaskReasons {

    private static final int LONGEST = 200;

    private final HttpSession session;

    /** Reasons most people have. */
    enum Usual {
        CALL_BACK,
        IDENTIFY,
        CORRECT,
        REQUEST
    }

    /** The reason given now, else the one given before for this customer, else none. */
    @Nullable
    String given(UnmaskController.UnmaskAsk ask) {
        var key = "weft.unmask." + ask.gcid();
        var reason = clean(ask.reason());
        if (reason != null) {
            session.setAttribute(key, reason);
            return reason;
        }
        return (String) session.getAttribute(key);
    }

    private static @Nullable String clean(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        var text = reason.replace("\0", "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
