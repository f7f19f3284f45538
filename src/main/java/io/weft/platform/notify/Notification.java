package io.weft.platform.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in somebody's bell; its text is a message key, so that it is read in the reader's language. */
public record Notification(
        long id,
        String messageKey,
        List<String> args,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
