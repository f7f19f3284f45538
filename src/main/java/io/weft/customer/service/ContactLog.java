package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.ContactDetails;
import io.weft.customer.ContactLogged;
import io.weft.customer.ContactView;
import io.weft.customer.CustomerTouched;
import io.weft.customer.LogContact;
import io.weft.customer.NeedAnswer;
import io.weft.customer.rules.ContactRules;
import io.weft.customer.rules.UndoWindow;
import io.weft.customer.store.ContactAuthor;
import io.weft.customer.store.ContactBatch;
import io.weft.customer.store.ContactQueries;
import io.weft.customer.store.LoggedContact;
import io.weft.customer.store.LoggedContactRepository;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs, mends and takes back contacts. Only the author changes an entry. */
@Service
@RequiredArgsConstructor
public class ContactLog {

    private final LoggedContactRepository contacts;
    private final ContactQueries queries;
    private final ContactBatch batch;
    private final ContactTasks tasks;
    private final ContactChecks checks;
    private final CustomerDirectory directory;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Logs a contact with a customer within the scope; the same key twice logs once. */
    @Transactional
    public ContactLogged log(Scope scope, CurrentUser author, LogContact command) {
        checks.check(command.details());
        checks.check(command.next());
        var record = directory.recordFor(command.gcid(), scope);
        var company = author.company() == null ? queries.companyOf(record) : author.company();
        var number = "W-" + author.id() + "-" + command.key();
        batch.waitFor(number);
        return contacts.findByCompanyAndContactNo(company, number)
                .map(known -> told(known, command.gcid(), null, true))
                .orElseGet(() -> {
                    var by = new ContactAuthor(author.id(), company, author.agentNo());
                    return enter(new LoggedContact(by, number, record, now()), author, command);
                });
    }

    private ContactLogged enter(LoggedContact fresh, CurrentUser author, LogContact command) {
        fresh.describe(command.details(), clock.getZone(), late(command.details(), now()));
        var next = command.next();
        fresh.nextOn(next == null ? null : next.on());
        var saved = contacts.saveAndFlush(fresh);
        var task = tasks.follow(author, saved, command);
        events.publishEvent(new CustomerTouched(command.gcid()));
        return told(saved, command.gcid(), task, false);
    }

    /** One entry of the user, ready to be mended. */
    @Transactional(readOnly = true)
    public ContactView mine(long user, long id) {
        return view(own(user, id));
    }

    /** Mends an entry; its time of entry and therefore its lateness are judged as when it was logged. */
    @Transactional
    public void mend(long user, long id, ContactDetails details, int version) {
        checks.check(details);
        var contact = own(user, id);
        if (contact.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(LoggedContact.class, id);
        }
        contact.describe(details, clock.getZone(), late(details, entered(contact)));
        contacts.saveAndFlush(contact);
        events.publishEvent(new CustomerTouched(queries.gcid(id)));
        audit.record("contact.mended", "contact", Long.toString(id), Map.of());
    }

    /** SR-COO-08: answers "need of another line?" after the fact. Answers the customer's gcid. */
    @Transactional
    public long answer(long user, long id, NeedAnswer answer) {
        var contact = own(user, id);
        contact.answer(answer);
        contacts.saveAndFlush(contact);
        return queries.gcid(id);
    }

    /** Takes back a fresh entry and the task it made. Answers the customer's gcid. */
    @Transactional
    public long undo(long user, long id) {
        var contact = own(user, id);
        if (!UndoWindow.open(entered(contact), now())) {
            throw new TooLateToUndo();
        }
        var gcid = queries.gcid(id);
        tasks.takeBack(id);
        contacts.delete(contact);
        contacts.flush();
        events.publishEvent(new CustomerTouched(gcid));
        audit.record("contact.undone", "contact", Long.toString(id), Map.of("gcid", gcid));
        return gcid;
    }

    private LoggedContact own(long user, long id) {
        return contacts.findByIdAndUserId(id, user).orElseThrow(() -> new ContactNotFound(id));
    }

    private ContactView view(LoggedContact contact) {
        long id = contact.id();
        var enteredAt = entered(contact).atZone(clock.getZone()).toOffsetDateTime();
        return new ContactView(
                id,
                queries.gcid(id),
                contact.details(clock.getZone()),
                enteredAt,
                contact.isLate(),
                contact.getVersion());
    }

    private static ContactLogged told(LoggedContact contact, long gcid, @Nullable Long task, boolean repeated) {
        return new ContactLogged(
                contact.id(), gcid, contact.isLate(), contact.getOtherLineNeed() == null, task, repeated);
    }

    private boolean late(ContactDetails details, Instant enteredAt) {
        var at = details.at().atZone(clock.getZone()).toInstant();
        return ContactRules.late(at, enteredAt, parameters.intValue("P.crm.log_hours"));
    }

    private static Instant entered(LoggedContact contact) {
        var enteredAt = contact.getEnteredAt();
        return enteredAt == null ? contact.getAt() : enteredAt;
    }

    private Instant now() {
        return clock.instant();
    }
}
