package io.weft.platform.audit;

import io.weft.platform.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail. An entry belongs to the transaction of what it tells of: both happen, or neither. */
@Service
@RequiredArgsConstructor
public class AuditTrail {

    private static final String RECORD = """
            insert into platform_audit (at, user_id, login, action, subject_type, subject_id, detail)
            values (:at, :user, :login, :action, :type, :subject, :detail::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * Records what the signed-in user (or, in a job, the system) did.
     *
     * @param action stable name such as {@code user.lock}; its text is the message key {@code audit.action.<name>}
     * @param detail what changed, never an identifier in clear
     */
    @Transactional
    public void record(String action, String subjectType, Object subjectId, Map<String, ?> detail) {
        var user = user();
        jdbc.sql(RECORD)
                .param("at", OffsetDateTime.now(clock))
                .param("user", user == null ? 0 : user.id())
                .param("login", user == null ? "" : user.login())
                .param("action", action)
                .param("type", subjectType)
                .param("subject", String.valueOf(subjectId))
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    private static @Nullable SignedIn user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user ? user : null;
    }
}
