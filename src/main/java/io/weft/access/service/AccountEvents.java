package io.weft.access.service;

import io.weft.platform.audit.AuditTrail;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What follows from a change to an account: fresh grants, ended sessions, a line in the audit trail. */
@Component
@RequiredArgsConstructor
class AccountEvents {

    private final Accounts accounts;
    private final AuditTrail trail;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    void changed(String action, long user) {
        noted(action, "user", user, Map.of());
        afterCommit(() -> accounts.forget(user));
    }

    void noted(String action, String subjectType, Object subject, Map<String, ?> detail) {
        trail.record(action, subjectType, subject, detail);
    }

    /** Every open session of the user, on whatever node. */
    void endSessions(String login) {
        endSessionsBut(login, null);
    }

    void endSessionsBut(String login, @Nullable String kept) {
        afterCommit(() -> sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> !Objects.equals(id, kept))
                .forEach(sessions::deleteById));
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
