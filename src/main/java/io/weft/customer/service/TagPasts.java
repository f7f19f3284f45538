package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerSight;
import io.weft.customer.TagDimension;
import io.weft.customer.TagHistory;
import io.weft.customer.TagHistory.Fading;
import io.weft.customer.TagPast;
import io.weft.customer.store.TagPastQueries;
import io.weft.customer.store.TagQueries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of what is said of a customer: who said what when, and what it weighed since (SR-CUS-03, F-23). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TagPasts {

    private static final int MONTHS = 12;
    private static final int DRAWN = 6;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CustomerDirectory directory;
    private final CustomerTags tags;
    private final TagPastQueries past;
    private final TagQueries current;
    private final TagWeights weights;
    private final Clock clock;

    /** Throws when the customer is out of reach or there is no such dimension; empty for who may not know who it is. */
    public TagHistory of(long gcid, String dimension, Scope scope) {
        CustomerSight sight = directory.sight(gcid, scope);
        TagDimension asked = tags.dictionary().stream()
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new CustomerRefused("dimension", "tag.refused.dimension"));
        List<TagPast> statements = scope.seesNames() ? statements(sight, asked, scope) : List.of();
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> days = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(month -> today.minusMonths(MONTHS - month))
                .toList();
        TagWeights.Scale scale = weights.scale();
        return new TagHistory(
                sight.gcid(),
                asked,
                statements,
                days,
                statements.stream()
                        .filter(one -> one.endedAt() == null || day(one).isAfter(days.get(0)))
                        .limit(DRAWN)
                        .map(one -> new Fading(
                                one,
                                days.stream().map(on -> weight(one, on, scale)).toList()))
                        .toList());
    }

    /** Tags that count and that did, and the income of records. */
    private List<TagPast> statements(CustomerSight sight, TagDimension dimension, Scope scope) {
        TagWeights.Scale scale = weights.scale();
        List<TagPast> statements = new ArrayList<>();
        past.of(sight, dimension.code(), scope.company(), scope.seesAll())
                .forEach(row -> statements.add(new TagPast(
                        scale.show(scale.weighed(row.said()), scope.userId()),
                        row.enteredAt(),
                        row.endedAt(),
                        row.takenBack(),
                        row.reason())));
        current.said(sight, scope.company(), scope.seesAll()).stream()
                .filter(row -> row.tag() == null && row.dimension().equals(dimension.code()))
                .forEach(row -> statements.add(
                        new TagPast(scale.show(scale.weighed(row), scope.userId()), null, null, false, null)));
        statements.sort(Comparator.comparing((TagPast one) -> one.said().observedOn(), Comparator.reverseOrder()));
        return statements;
    }

    private static @Nullable BigDecimal weight(TagPast one, LocalDate on, TagWeights.Scale scale) {
        boolean there = !one.said().observedOn().isAfter(on) && (one.endedAt() == null || day(one).isAfter(on));
        return there ? scale.weight(one.said(), on) : null;
    }

    private static LocalDate day(TagPast one) {
        return one.endedAt() == null
                ? LocalDate.MAX
                : one.endedAt().atZoneSameInstant(ZONE).toLocalDate();
    }
}
