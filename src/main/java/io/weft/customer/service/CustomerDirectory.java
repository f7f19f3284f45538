package io.weft.customer.service;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.weft.access.Scope;
import io.weft.customer.CustomerHeader;
import io.weft.customer.CustomerLabel;
import io.weft.customer.CustomerProfile;
import io.weft.customer.CustomerSight;
import io.weft.customer.PartyKind;
import io.weft.customer.ProfileField;
import io.weft.customer.ProfileValue;
import io.weft.customer.SqlCondition;
import io.weft.customer.rules.Completeness;
import io.weft.customer.store.CustomerQueries;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.RecordFacts;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a customer is for a viewer. Every method throws {@link CustomerNotFound} for one out of reach. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CustomerDirectory {

    private final CustomerQueries queries;
    private final CustomerHeads heads;
    private final GoldenDisplay display;
    private final NamesOnScreen names;
    private final AuditTrail audit;
    private final Clock clock;

    /** The customer number today of an older or a current one, whoever asks (PR-ID-09); does not say that it is in reach. */
    public long resolve(long gcid) {
        return queries.resolve(gcid).orElseThrow(() -> new CustomerNotFound(gcid));
    }

    /** The head of the customer page. A look under a group-wide duty is written to the audit trail (AC-01). */
    @Transactional
    public CustomerHeader header(long gcid, Scope scope) {
        CustomerHeader header = heads.header(records(gcid, scope), scope);
        if (scope.groupDuty()) {
            audit.record("customer.view", "customer", header.gcid(), Map.of("reason", "group duty"));
        }
        return header;
    }

    /** Golden values with source and age; none for a viewer who may not know who it is. */
    public CustomerProfile profile(long gcid, Scope scope) {
        return profile(records(gcid, scope), scope);
    }

    /** Profile and sight from one reading of the records. */
    Known known(long gcid, Scope scope) {
        List<RecordFacts> records = records(gcid, scope);
        return new Known(profile(records, scope), sight(records, scope));
    }

    private CustomerProfile profile(List<RecordFacts> records, Scope scope) {
        long number = records.get(0).gcid();
        if (!scope.seesNames()) {
            return new CustomerProfile(number, records.get(0).kind(), List.of(), List.of(), 0, 0, false);
        }
        List<ProfileValue> values = new GoldenRecord(records)
                .values().stream().map(value -> display.show(value, scope)).toList();
        if (records.get(0).kind() == PartyKind.ORG) {
            return new CustomerProfile(number, PartyKind.ORG, values, List.of(), 0, 0, false);
        }
        Set<ProfileField> known = values.stream().map(ProfileValue::field).collect(toSet());
        return new CustomerProfile(
                number,
                PartyKind.PERSON,
                values,
                Completeness.missing(known),
                Completeness.filled(known),
                Completeness.outOf(),
                CustomerHeads.handMade(records, scope) != null);
    }

    /** How far the viewer sees into the customer; for panels of other modules. */
    public CustomerSight sight(long gcid, Scope scope) {
        return sight(records(gcid, scope), scope);
    }

    private CustomerSight sight(List<RecordFacts> records, Scope scope) {
        long number = records.get(0).gcid();
        if (!scope.seesNames()) {
            return new CustomerSight(number, Set.of(), Set.of(), Set.of(), true);
        }
        List<RecordFacts> open = records.stream().filter(RecordFacts::open).toList();
        return new CustomerSight(
                number,
                open.stream().map(RecordFacts::id).collect(toSet()),
                open.stream().map(RecordFacts::company).collect(toSet()),
                records.stream()
                        .filter(record -> !record.open())
                        .map(RecordFacts::id)
                        .collect(toSet()),
                queries.isSealed(number, scope(scope)));
    }

    /** The record something new about this customer hangs on: the viewer's own company's if it has one, else one in sight. */
    public long recordFor(long gcid, Scope scope) {
        return records(gcid, scope).stream()
                .min(Comparator.<RecordFacts, Boolean>comparing(
                                record -> !record.company().equals(scope.company()))
                        .thenComparing(record -> !record.open())
                        .thenComparing(RecordFacts::id, Comparator.reverseOrder()))
                .orElseThrow(() -> new CustomerNotFound(gcid))
                .id();
    }

    /** The customer number of a company's own key. */
    public long bySource(String company, String sourceKey, Scope scope) {
        return queries.bySource(company, sourceKey, scope(scope))
                .orElseThrow(() -> new CustomerNotFound(company + "/" + sourceKey));
    }

    /** Names for a list of source records, by record id; records out of reach are not in the answer. */
    public Map<Long, CustomerLabel> labels(Collection<Long> recordIds, Scope scope) {
        return queries.named(recordIds, scope(scope)).stream()
                .map(named -> new CustomerLabel(
                        named.id(),
                        named.gcid(),
                        names.show(named.gcid(), named.name(), named.kind(), scope),
                        named.kind()))
                .collect(toMap(CustomerLabel::recordId, label -> label));
    }

    /** Names by customer number, as the viewer may see them; customers out of reach are not in the answer. */
    public Map<Long, String> names(Collection<Long> gcids, Scope scope) {
        return queries.records(gcids, scope(scope)).stream()
                .collect(groupingBy(
                        RecordFacts::gcid,
                        collectingAndThen(
                                toList(),
                                records -> new GoldenRecord(records)
                                        .value(ProfileField.NAME)
                                        .map(name -> display.masked(name, scope))
                                        .orElse(""))));
    }

    /** "This customer is in reach" over a column with customer numbers, for set queries of other modules. */
    public SqlCondition inReach(String gcidColumn, Scope scope) {
        CustomerScope customers = scope(scope);
        return new SqlCondition(customers.inReach(gcidColumn), customers.params());
    }

    /** As {@link #inReach}, for a list that walks over many: the few a viewer looks after are found first. */
    public SqlCondition among(String gcidColumn, Scope scope) {
        CustomerScope customers = scope(scope);
        return customers.startsFromOwn() && !customers.isOfUnits()
                ? new SqlCondition(gcidColumn + " in (" + customers.mine() + ")", customers.params())
                : inReach(gcidColumn, scope);
    }

    private List<RecordFacts> records(long gcid, Scope scope) {
        List<RecordFacts> records = queries.resolve(gcid)
                .map(number -> queries.records(List.of(number), scope(scope)))
                .orElseThrow(() -> new CustomerNotFound(gcid));
        if (records.isEmpty()) {
            throw new CustomerNotFound(gcid);
        }
        return records;
    }

    private CustomerScope scope(Scope scope) {
        return new CustomerScope(scope, LocalDate.now(clock));
    }

    /** What is known of a customer, and how far the viewer sees. */
    record Known(CustomerProfile profile, CustomerSight sight) {}
}
