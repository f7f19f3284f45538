package io.weft.kpi.service;

import io.weft.access.Scope;
import io.weft.attribution.MatrixCell;
import io.weft.attribution.Recognition;
import io.weft.attribution.service.Figures;
import io.weft.attribution.service.Ledger;
import io.weft.kpi.BulletinFigures.Agreement;
import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.BulletinFigures.Share;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger says of a month, for its bulletin: directions, classes, and how companies agree. */
@Component
@RequiredArgsConstructor
class BulletinSales {

    private static final String PREMIUM = "PREMIUM";
    private static final String ALL = ">";

    private final Ledger ledger;
    private final Figures figures;

    /**
     * Months to compare.
     *
     * @param before the month before, {@code yearAgo} the same month a year before; none where nothing was measured then
     */
    record Months(
            YearMonth month,
            @Nullable YearMonth before,
            @Nullable YearMonth yearAgo) {}

    /** Premium and other income of a month by direction, and of all under {@link #ALL}. */
    private record Sums(BigDecimal settled, BigDecimal provisional, BigDecimal other) {

        static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums and(MatrixCell cell) {
            return cell.incomeType().equals(PREMIUM)
                    ? new Sums(settled.add(cell.settled()), provisional.add(cell.provisional()), other)
                    : new Sums(settled, provisional, other.add(cell.total()));
        }

        BigDecimal premium() {
            return settled.add(provisional);
        }
    }

    /** All directions together first, then each, the largest first. */
    List<Direction> directions(Months months) {
        var now = sums(months.month());
        var before = months.before() == null ? null : sums(months.before());
        var yearAgo = months.yearAgo() == null ? null : sums(months.yearAgo());
        var keys = new ArrayList<>(now.keySet());
        Stream.of(before, yearAgo)
                .filter(Objects::nonNull)
                .flatMap(one -> one.keySet().stream())
                .filter(key -> !keys.contains(key))
                .distinct()
                .forEach(keys::add);
        return keys.stream()
                .map(key -> direction(
                        key, now.getOrDefault(key, Sums.NOTHING), premium(before, key), premium(yearAgo, key)))
                .sorted(Comparator.comparing((Direction one) -> !one.credited().isEmpty())
                        .thenComparing(Direction::premium, Comparator.reverseOrder())
                        .thenComparing(Direction::credited)
                        .thenComparing(Direction::writer))
                .toList();
    }

    private Map<String, Sums> sums(YearMonth month) {
        var sums = new LinkedHashMap<String, Sums>();
        sums.put(ALL, Sums.NOTHING);
        for (var cell : ledger.matrix(month.toString(), Scope.system())) {
            Stream.of(ALL, cell.direction())
                    .forEach(key ->
                            sums.put(key, sums.getOrDefault(key, Sums.NOTHING).and(cell)));
        }
        return sums;
    }

    private static @Nullable BigDecimal premium(@Nullable Map<String, Sums> sums, String key) {
        return sums == null ? null : sums.getOrDefault(key, Sums.NOTHING).premium();
    }

    private static Direction direction(
            String key, Sums now, @Nullable BigDecimal before, @Nullable BigDecimal yearAgo) {
        int at = key.indexOf('>');
        return new Direction(
                key.substring(0, at),
                key.substring(at + 1),
                now.settled(),
                now.provisional(),
                now.other(),
                before,
                yearAgo);
    }

    /** M-09 by class, the largest first. */
    List<Share> classes(YearMonth month) {
        return figures.contributions(month.toString(), Scope.system()).stream()
                .map(one -> new Share(one.writerCompany(), one.productClass(), one.sold(), one.written(), one.share()))
                .toList();
    }

    /** M-39: all directions together first, then each. */
    List<Agreement> agreements(Months months) {
        var before = shares(months.before());
        var yearAgo = shares(months.yearAgo());
        return figures.recognition(months.month().toString(), Scope.system()).stream()
                .map(one -> {
                    var key = key(one);
                    int at = key.indexOf('>');
                    return new Agreement(
                            key.substring(0, at),
                            key.substring(at + 1),
                            one.decided(),
                            one.firstTimeShare(),
                            one.disputedShare(),
                            one.medianDays(),
                            before.get(key),
                            yearAgo.get(key));
                })
                .toList();
    }

    private Map<String, @Nullable BigDecimal> shares(@Nullable YearMonth month) {
        var shares = new HashMap<String, @Nullable BigDecimal>();
        if (month != null) {
            figures.recognition(month.toString(), Scope.system())
                    .forEach(one -> shares.put(key(one), one.firstTimeShare()));
        }
        return shares;
    }

    private static String key(Recognition one) {
        return Objects.toString(one.creditedCompany(), "") + ">" + Objects.toString(one.writerCompany(), "");
    }
}
