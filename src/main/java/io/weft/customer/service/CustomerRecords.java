package io.weft.customer.service;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.CreateCustomer;
import io.weft.customer.CustomerDetails;
import io.weft.customer.CustomerTouched;
import io.weft.customer.EditCustomer;
import io.weft.customer.EditableCustomer;
import io.weft.customer.rules.EntryCheck;
import io.weft.customer.store.CustomerQueries;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.HandMadeRecords;
import io.weft.customer.store.HandMadeRecords.Values;
import io.weft.customer.store.NameBatch;
import io.weft.customer.store.RecordFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers and prospects entered by hand: Weft is their source, the viewer's company their owner. */
@Service
@RequiredArgsConstructor
@Transactional
public class CustomerRecords {

    private final HandMadeRecords records;
    private final CustomerQueries queries;
    private final CustomerTransform transform;
    private final NameBatch names;
    private final IdentityLinking linking;
    private final RecordDeriver deriver;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Enters a customer and links it at once; answers its customer number. Throws {@link CustomerRefused}. */
    public long create(CreateCustomer command, Scope scope) {
        String company = editor(scope);
        long record = records.insert(company, scope.userId(), values(command.details()));
        names.add(record);
        linking.link(record);
        return touched(records.gcid(record).orElseThrow());
    }

    /** The hand-made record of a customer, in clear, for its form. */
    @Transactional(readOnly = true)
    public EditableCustomer editable(long gcid, Scope scope) {
        String company = editor(scope);
        CustomerScope reach = new CustomerScope(scope, LocalDate.now(clock));
        long number = queries.resolve(gcid).orElseThrow(() -> new CustomerNotFound(gcid));
        return queries.records(List.of(number), reach).stream()
                .filter(record -> record.madeBy() != null && record.company().equals(company))
                .findFirst()
                .map(this::editable)
                .orElseThrow(() -> new CustomerNotFound(gcid));
    }

    /** Changes it; answers the customer number, which may be another one now. Throws {@link EditConflict}. */
    public long edit(EditCustomer command, Scope scope) {
        String company = editor(scope);
        long gcid = records.gcid(command.recordId()).orElseThrow(() -> new CustomerNotFound(command.recordId()));
        EditableCustomer now = inReach(command.recordId(), gcid, company, scope);
        if (!records.update(command.recordId(), command.version(), company, values(command.details()))) {
            throw new EditConflict(now);
        }
        names.add(command.recordId());
        linking.link(command.recordId());
        touched(gcid);
        return touched(records.gcid(command.recordId()).orElseThrow());
    }

    private long touched(long gcid) {
        events.publishEvent(new CustomerTouched(gcid));
        return gcid;
    }

    private EditableCustomer inReach(long recordId, long gcid, String company, Scope scope) {
        return queries.records(List.of(gcid), new CustomerScope(scope, LocalDate.now(clock))).stream()
                .filter(record -> record.id() == recordId)
                .filter(record -> record.madeBy() != null && record.company().equals(company))
                .findFirst()
                .map(this::editable)
                .orElseThrow(() -> new CustomerNotFound(recordId));
    }

    private static String editor(Scope scope) {
        if (!scope.may(Permission.CUSTOMER_EDIT)) {
            throw new AccessDeniedException("This role does not enter customers");
        }
        if (scope.company() == null) {
            throw new CustomerRefused("company", "customer.refused.company");
        }
        return scope.company();
    }

    private Values values(CustomerDetails details) {
        EntryCheck.problems(details, LocalDate.now(clock)).forEach((field, key) -> {
            throw new CustomerRefused(field, key);
        });
        EnteredRow row = new EnteredRow(details);
        transform.apply(row);
        return new Values(row.columns(), OffsetDateTime.now(clock));
    }

    private EditableCustomer editable(RecordFacts record) {
        CustomerDetails details = new CustomerDetails(
                record.kind(),
                record.name(),
                record.gender(),
                record.birthDate(),
                record.idType(),
                deriver.decrypt(record.idNo(), RecordDeriver.ID_NO),
                deriver.decrypt(record.mobile(), RecordDeriver.MOBILE),
                deriver.decrypt(record.email(), RecordDeriver.EMAIL),
                deriver.decrypt(record.address(), RecordDeriver.ADDRESS),
                record.descriptive().region(),
                record.descriptive().occupation());
        return new EditableCustomer(record.id(), record.gcid(), record.version(), details);
    }
}
