package io.weft.platform.parameter;

import io.weft.platform.SignedIn;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes parameters by two persons: one proposes, another one approves (AC-02). */
@Service
@RequiredArgsConstructor
public class ParameterChanges {

    private static final String ROWS = """
            select p.key, p.value, p.valid_from, n.value as next_value, n.valid_from as next_from,
                   exists (select from platform_parameter_change c where c.key = p.key and c.status = 'PROPOSED') as proposed
              from (select distinct on (key) key, value, valid_from
                      from platform_parameter
                     where valid_from <= :today
                     order by key, valid_from desc) p
              left join lateral (select value, valid_from
                                   from platform_parameter f
                                  where f.key = p.key and f.valid_from > :today
                                  order by f.valid_from
                                  limit 1) n on true
             where :key in ('', p.key)
             order by p.key
            """;
    private static final String CHANGES = """
            select id, key, valid_from, value, reason, status, proposed_by, proposed_login, proposed_at, decided_login, decided_at
              from platform_parameter_change
             where key = :key
             order by id desc
             limit 100
            """;
    private static final String PROPOSE = """
            insert into platform_parameter_change (key, valid_from, value, reason, proposed_by, proposed_login, proposed_at)
            values (:key, :from, :value, :reason, :user, :login, :now)
            """;
    private static final String DECIDE = """
            update platform_parameter_change
               set status = :status, decided_by = :user, decided_login = :login, decided_at = :now
             where id = :id and status = 'PROPOSED'
            """;
    private static final String ONE = CHANGES.replace("key = :key", "id = :id");

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final ParameterValues values;
    private final AuditTrail audit;
    private final Clock clock;

    /** All parameters as they hold today, by key. */
    public List<ParameterRow> all() {
        return rows("");
    }

    public Optional<ParameterRow> find(String key) {
        return key.isEmpty() ? Optional.empty() : rows(key).stream().findFirst();
    }

    /** What was proposed for a parameter, the latest first. */
    public List<ParameterChange> changes(String key) {
        return jdbc.sql(CHANGES).param("key", key).query(ParameterChange.class).list();
    }

    /** The words a parameter may take; none where it is a number. */
    public List<String> choices(ParameterRow row) {
        return values.choices(row.key(), row.value());
    }

    /** Whether the page can change it: a word no module explains it cannot. */
    public boolean editable(ParameterRow row) {
        return values.editable(row.key(), row.value());
    }

    /** From today or a later day on another value, once somebody else agrees. */
    @Transactional
    public void propose(ProposeValue wanted, SignedIn by) {
        var row = wanted.of();
        var value = wanted.value();
        var from = wanted.from();
        if (!values.fits(row.key(), row.value(), value)) {
            throw new ParameterRefused("value", "parameter.error.value");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw new ParameterRefused("from", "parameter.error.past");
        }
        try {
            jdbc.sql(PROPOSE)
                    .param("key", row.key())
                    .param("from", from)
                    .param("value", value)
                    .param("reason", wanted.reason())
                    .param("user", by.id())
                    .param("login", by.login())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException waiting) {
            throw new ParameterRefused("value", "parameter.error.waiting");
        }
        audit.record("parameter.propose", "parameter", row.key(), Map.of("from", from.toString(), "value", value));
    }

    /** The change, from its day on; from today where that day has passed meanwhile. Never by who proposed it. */
    @Transactional
    public void approve(ParameterChange change, SignedIn by) {
        if (change.proposedBy() == by.id()) {
            throw new ParameterRefused("value", "parameter.error.same");
        }
        decide(change, ParameterChange.Status.APPROVED, by);
        var today = LocalDate.now(clock);
        parameters.set(change.key(), change.validFrom().isBefore(today) ? today : change.validFrom(), change.value());
    }

    /** Leaves the parameter as it is; who proposed it may take it back so. */
    @Transactional
    public void refuse(ParameterChange change, SignedIn by) {
        decide(change, ParameterChange.Status.REFUSED, by);
        audit.record("parameter.refuse", "parameter", change.key(), Map.of("value", change.value()));
    }

    public Optional<ParameterChange> change(long id) {
        return jdbc.sql(ONE).param("id", id).query(ParameterChange.class).optional();
    }

    private void decide(ParameterChange change, ParameterChange.Status status, SignedIn by) {
        int decided = jdbc.sql(DECIDE)
                .param("status", status.name())
                .param("user", by.id())
                .param("login", by.login())
                .param("now", OffsetDateTime.now(clock))
                .param("id", change.id())
                .update();
        if (decided == 0) {
            throw new ParameterRefused("value", "parameter.error.decided");
        }
    }

    private List<ParameterRow> rows(String key) {
        return jdbc.sql(ROWS)
                .param("today", LocalDate.now(clock))
                .param("key", key)
                .query(ParameterRow.class)
                .list();
    }
}
