package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.CustomerSight;
import io.weft.customer.DecideTag;
import io.weft.customer.MergedTag;
import io.weft.customer.TagCase;
import io.weft.customer.TagSource;
import io.weft.customer.store.ContactAuthor;
import io.weft.customer.store.StewardTagBatch;
import io.weft.customer.store.TagBatch;
import io.weft.customer.store.TagBatch.NewTag;
import io.weft.customer.store.TagQueries;
import io.weft.customer.store.TagQueries.CurrentTag;
import io.weft.customer.store.TagQueries.SaidRow;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A data steward decides between statements that contradict each other (SR-CUS-03, SR-CUS-04). The word stands beside each
 * statement of the chosen value, of the same company and on the same record: whoever sees one sees it confirmed, and nobody
 * learns of a value that is sealed for him (PR-CON-25).
 */
@Service
@RequiredArgsConstructor
public class TagDecisions {

    private final CustomerDirectory directory;
    private final CustomerTags tags;
    private final TagQueries queries;
    private final TagBatch batch;
    private final StewardTagBatch words;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /** What is said in one dimension; throws when the customer is out of reach or nothing is said there. */
    @Transactional(readOnly = true)
    public TagCase open(long gcid, String dimension, Scope scope) {
        CustomerSight sight = directory.sight(gcid, scope);
        MergedTag said = tags.of(sight, tags.dictionary(), scope).stream()
                .filter(one -> one.dimension().code().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new CustomerRefused("dimension", "tag.refused.dimension"));
        return new TagCase(
                sight.gcid(),
                directory.names(List.of(sight.gcid()), scope).getOrDefault(sight.gcid(), ""),
                said,
                words.own(sight.gcid(), dimension, scope.userId()).stream()
                        .map(CurrentTag::id)
                        .toList());
    }

    /** Answers the number of the word, by which it is taken back; refuses a value nobody said. */
    @Transactional
    public long decide(DecideTag command, Scope scope, CurrentUser steward) {
        CustomerSight sight = directory.sight(command.gcid(), scope);
        List<SaidRow> chosen = queries.said(sight, scope.company(), scope.seesAll()).stream()
                .filter(row -> row.dimension().equals(command.dimension())
                        && row.value().equals(command.value())
                        && row.source() != TagSource.STEWARD)
                .toList();
        if (chosen.isEmpty()) {
            throw new CustomerRefused("value", "tag.refused.value");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> kept = chosen.stream()
                .map(row -> batch.set(word(row, command, steward), now))
                .distinct()
                .toList();
        words.giveWay(sight.gcid(), command.dimension(), kept, now);
        audit.record(
                "tag.decided",
                "customer",
                sight.gcid(),
                Map.of("dimension", command.dimension(), "value", command.value(), "reason", command.reason()));
        return kept.get(0);
    }

    private NewTag word(SaidRow row, DecideTag command, CurrentUser steward) {
        return new NewTag(
                row.record(),
                new ContactAuthor(steward.id(), row.company(), null),
                command.dimension(),
                command.value(),
                parameters.decimal("P.tag.sure.steward").min(BigDecimal.ONE),
                LocalDate.now(clock),
                TagSource.STEWARD,
                command.reason());
    }

    /** Takes back what this steward decided; what it had replaced holds again. */
    @Transactional
    public void undo(long gcid, long tag, Scope scope) {
        CustomerSight sight = directory.sight(gcid, scope);
        List<CurrentTag> own = words.ownBeside(tag, sight.gcid(), scope.userId());
        if (own.isEmpty()) {
            throw new TagNotFound(tag);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        own.forEach(one -> batch.takeBack(one.id(), one.sourceRecordId(), scope.userId(), now));
        audit.record("tag.undecided", "customer", sight.gcid(), Map.of("tag", tag));
    }
}
