package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.Bulletin;
import io.weft.kpi.BulletinEdition;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinMonth;
import io.weft.kpi.BulletinReader;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinSentence;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.KpiSight;
import io.weft.kpi.rules.BulletinRules;
import io.weft.kpi.rules.BulletinSentences;
import io.weft.kpi.store.BulletinReaders;
import io.weft.kpi.store.BulletinStore;
import io.weft.platform.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bulletins through the eyes of their readers: the group as a whole, and of its parts what each sees elsewhere too. */
@Service
@RequiredArgsConstructor
public class Bulletins {

    /** So many months are listed: ten years. */
    private static final int MONTHS = 120;

    private static final int MOST_READERS = 500;

    private final BulletinStore store;
    private final BulletinReaders readers;
    private final KpiMonths months;
    private final Parameters parameters;
    private final Clock clock;

    /** Figures as a reader sees them, and what they say in words. */
    public record Seen(BulletinFigures figures, Map<BulletinSection, List<BulletinSentence>> said) {}

    /** Published editions, the latest first. */
    @Transactional(readOnly = true)
    public List<BulletinEdition> editions() {
        return store.editions();
    }

    /** Every month that is over and was measured or reported on, the latest first. */
    @Transactional(readOnly = true)
    public List<BulletinMonth> months() {
        var editions = store.editions();
        var drafted = store.drafted();
        var last = YearMonth.now(clock).minusMonths(1);
        var measured = new HashSet<YearMonth>();
        months.all().stream()
                .filter(one -> one.measuredAt() != null)
                .map(KpiPeriod::month)
                .forEach(measured::add);
        if (measured.isEmpty() && editions.isEmpty()) {
            return List.of();
        }
        var all = Stream.of(
                        measured.stream(),
                        editions.stream().map(BulletinEdition::month),
                        drafted.stream(),
                        Stream.of(last))
                .flatMap(one -> one)
                .distinct()
                .filter(month -> !month.isAfter(last))
                .sorted(Comparator.reverseOrder())
                .limit(MONTHS);
        var known = new Known(editions, drafted, measured);
        return all.map(month -> month(month, known)).toList();
    }

    private record Known(List<BulletinEdition> editions, List<YearMonth> drafted, HashSet<YearMonth> measured) {}

    private BulletinMonth month(YearMonth month, Known known) {
        var latest = known.editions().stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElse(null);
        var first = known.editions().isEmpty()
                ? null
                : known.editions().get(known.editions().size() - 1).month();
        var due = BulletinRules.due(month, parameters.intValue("P.kpi.bulletin_day"));
        boolean drafted = known.drafted().contains(month);
        var state = BulletinRules.state(
                new BulletinRules.Facts(month, due, latest != null, drafted, first), LocalDate.now(clock));
        return new BulletinMonth(
                month, state, due, latest, drafted, known.measured().contains(month));
    }

    /** How the bulletin of the last month stands; nothing before anything was measured. */
    @Transactional(readOnly = true)
    public Optional<BulletinMonth> current() {
        var last = YearMonth.now(clock).minusMonths(1);
        return months().stream().filter(one -> one.month().equals(last)).findFirst();
    }

    /** An edition of a month, the one in force when {@code edition} is 0. Throws {@link KpiNotFound}. */
    @Transactional(readOnly = true)
    public Bulletin one(YearMonth month, int edition) {
        return store.find(month, edition).orElseThrow(() -> new KpiNotFound("bulletin of " + month));
    }

    /** Notes that somebody opened it. */
    @Transactional
    public void opened(Bulletin bulletin, CurrentUser user) {
        readers.read(bulletin.id(), user.id(), OffsetDateTime.now(clock));
    }

    /** Who has read it, the latest first, then who was told and has not. */
    @Transactional(readOnly = true)
    public List<BulletinReader> readers(Bulletin bulletin) {
        return readers.of(bulletin.id(), MOST_READERS);
    }

    /** What of the figures somebody sees, in words as well. */
    public Seen seen(BulletinFigures figures, Scope scope) {
        var sight = KpiSight.of(scope);
        var visible = figures.seenBy(sight);
        var sentences = new BulletinSentences(visible, sight.all());
        var said = new EnumMap<BulletinSection, List<BulletinSentence>>(BulletinSection.class);
        for (var section : BulletinSection.values()) {
            said.put(section, sentences.of(section));
        }
        return new Seen(visible, said);
    }

    /** The difference of two figures; unknown while one of them is. */
    public static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return BulletinRules.change(now, before);
    }

    /** The difference as a share of what was before; unknown where there was nothing. */
    public static @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return BulletinRules.growth(now, before);
    }
}
