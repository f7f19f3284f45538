package io.weft.customer.service;

import static java.util.stream.Collectors.groupingBy;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.CustomerSight;
import io.weft.customer.MergedTag;
import io.weft.customer.SetTag;
import io.weft.customer.TagDimension;
import io.weft.customer.TagSaid;
import io.weft.customer.ToldTag;
import io.weft.customer.store.ContactAuthor;
import io.weft.customer.store.ContactQueries;
import io.weft.customer.store.TagBatch;
import io.weft.customer.store.TagBatch.NewTag;
import io.weft.customer.store.TagQueries;
import io.weft.customer.store.TagQueries.CurrentTag;
import io.weft.customer.store.TagQueries.SaidRow;
import io.weft.customer.store.ToldTagBatch;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues say of customers: set, taken back by who said it, and merged into one view (SR-CUS-03). */
@Service
@RequiredArgsConstructor
public class CustomerTags {

    private final TagQueries queries;
    private final TagBatch batch;
    private final ToldTagBatch batchOfTold;
    private final ContactQueries contacts;
    private final TagWeights weights;
    private final CustomerDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    /** Every dimension with its values, named in the reader's language. */
    @Transactional(readOnly = true)
    public List<TagDimension> dictionary() {
        return queries.dictionary(Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage()));
    }

    /** What holds of a customer in sight, by dimension in the order of the page; empty where nobody said anything. */
    @Transactional(readOnly = true)
    public List<MergedTag> of(CustomerSight sight, List<TagDimension> dictionary, Scope scope) {
        return merged(dictionary, queries.said(sight, scope.company(), scope.seesAll()), weights.scale(), scope);
    }

    static List<MergedTag> merged(
            List<TagDimension> dictionary, List<SaidRow> rows, TagWeights.Scale scale, Scope scope) {
        Map<String, List<SaidRow>> said = rows.stream().collect(groupingBy(SaidRow::dimension));
        return dictionary.stream()
                .filter(dimension -> said.containsKey(dimension.code()))
                .map(dimension -> merged(
                        dimension,
                        scale.ranked(said.get(dimension.code())).stream()
                                .map(one -> scale.show(one, scope.userId()))
                                .toList()))
                .toList();
    }

    private static MergedTag merged(TagDimension dimension, List<TagSaid> ranked) {
        return new MergedTag(dimension, ranked.get(0), ranked.subList(1, ranked.size()));
    }

    /** Says something of a customer in reach; what the same source said before gives way to it. Answers the tag's number. */
    @Transactional
    public long set(SetTag command, Scope scope, CurrentUser author) {
        check(command);
        long record = directory.recordFor(command.gcid(), scope);
        String company = author.company() == null ? contacts.companyOf(record) : author.company();
        return batch.set(
                new NewTag(
                        record,
                        new ContactAuthor(author.id(), company, author.agentNo()),
                        command.dimension(),
                        command.value(),
                        weights.confidence(command.how()),
                        LocalDate.now(clock),
                        command.how().source(),
                        null),
                now());
    }

    /** Takes in what another system says of customers, by the companies' own keys. Answers how many statements were new. */
    @Transactional
    public int take(List<ToldTag> told) {
        return told.isEmpty() ? 0 : batchOfTold.take(told);
    }

    private void check(SetTag command) {
        Optional<TagDimension> dimension = dictionary().stream()
                .filter(one -> one.code().equals(command.dimension()))
                .findFirst();
        if (dimension.isEmpty()) {
            throw new CustomerRefused("dimension", "tag.refused.dimension");
        }
        if (dimension.get().offered().stream().noneMatch(value -> value.code().equals(command.value()))) {
            throw new CustomerRefused("value", "tag.refused.value");
        }
    }

    /** Takes back what the user said of a customer in reach; what it had replaced holds again. */
    @Transactional
    public void takeBack(long gcid, long tag, Scope scope) {
        CustomerSight sight = directory.sight(gcid, scope);
        CurrentTag own = queries.current(tag)
                .filter(one -> one.gcid() == sight.gcid() && Objects.equals(one.userId(), scope.userId()))
                .orElseThrow(() -> new TagNotFound(tag));
        if (!batch.takeBack(tag, own.sourceRecordId(), scope.userId(), now())) {
            throw new TagNotFound(tag);
        }
        audit.record("tag.takenBack", "customer", sight.gcid(), Map.of("tag", tag));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
