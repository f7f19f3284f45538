package io.weft.customer.service;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.ProfileField;
import io.weft.customer.UnmaskField;
import io.weft.customer.Unmasked;
import io.weft.customer.rules.Mobiles;
import io.weft.customer.store.CustomerQueries;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.UnmaskLog;
import io.weft.platform.notify.Notifications;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a masked value in clear: with a reason, a log line, and an alert beyond the day's limit (AC-06, AC-07). */
@Service
@RequiredArgsConstructor
public class UnmaskService {

    private static final int LONGEST_REASON = 200;

    private final CustomerQueries customers;
    private final UnmaskLog log;
    private final Parameters parameters;
    private final GoldenDisplay display;
    private final Notifications notifications;
    private final Clock clock;

    /** The golden value in clear; the reason is required, at most 200 characters. */
    @Transactional
    public Unmasked unmask(long gcid, UnmaskField field, String reason, Scope scope) {
        if (!scope.may(Permission.CUSTOMER_UNMASK) || !scope.seesNames()) {
            throw new AccessDeniedException("Personal values stay masked for this role");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        GoldenValue value = golden(gcid, field, scope);
        UnmaskLog.Line line = new UnmaskLog.Line(scope, value.source().gcid(), field, checked(reason), now);
        int used = log.add(line, now.with(LocalTime.MIN));
        int allowed = parameters.intValue("P.sec.unmask_per_day");
        if (used == allowed + 1) {
            alert(scope, used, now);
        }
        return new Unmasked(field, said(field, display.clear(value)), used, allowed);
    }

    private static String said(UnmaskField field, String clear) {
        return field == UnmaskField.MOBILE ? Mobiles.dialled(clear) : clear;
    }

    private GoldenValue golden(long gcid, UnmaskField field, Scope scope) {
        CustomerScope reach = new CustomerScope(scope, OffsetDateTime.now(clock).toLocalDate());
        long number = customers.resolve(gcid).orElseThrow(() -> new CustomerNotFound(gcid));
        var records = customers.records(List.of(number), reach);
        if (records.isEmpty()) {
            throw new CustomerNotFound(gcid);
        }
        return new GoldenRecord(records)
                .value(ProfileField.valueOf(field.name()))
                .orElseThrow(() -> new CustomerRefused("field", "customer.refused.nothingThere"));
    }

    private static String checked(String reason) {
        String said = reason.replace('\0', ' ').strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new CustomerRefused("reason", "customer.refused.reason");
        }
        return said;
    }

    private void alert(Scope scope, int used, OffsetDateTime now) {
        log.compliance(now)
                .forEach(user ->
                        notifications.send(user, "customer.notify.unmaskedOften", List.of(scope.login(), used), null));
    }
}
