package io.weft.policy.service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.weft.access.Scope;
import io.weft.catalog.Need;
import io.weft.customer.CustomerSight;
import io.weft.customer.PartyKind;
import io.weft.customer.PortraitBlock;
import io.weft.customer.PortraitSource;
import io.weft.customer.PortraitValue;
import io.weft.customer.PortraitWord;
import io.weft.policy.LifeStage;
import io.weft.policy.StageChange;
import io.weft.policy.store.PurchaseQueries;
import io.weft.policy.store.PurchaseQueries.Purchase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives from the contracts in sight how a customer buys and what is not covered yet (SR-CUS-05, SR-CUS-20). */
@Component
@RequiredArgsConstructor
class PurchasePortrait implements PortraitSource {

    private static final int MOST_CLASSES = 3;

    private final PurchaseQueries queries;
    private final LifeStages stages;
    private final Clock clock;

    @Override
    public List<PortraitValue> of(CustomerSight sight, PartyKind kind, Scope scope) {
        var bought = queries.bought(sight, scope.company());
        return Stream.of(
                        stage(stages.of(bought, sight)),
                        kind == PartyKind.PERSON ? needs(bought) : null,
                        most(bought, Purchase::productClass, "class", MOST_CLASSES),
                        most(bought, Purchase::premiumMode, "mode", 1),
                        most(bought, Purchase::channel, "channel", 1),
                        last(bought))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PortraitValue stage(List<StageChange> changes) {
        var now = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        return new PortraitValue(
                PortraitBlock.BASIC,
                "policy.portrait.stage",
                List.of(PortraitWord.key((now == null ? LifeStage.PROSPECT : now.stage()).name(), "policy.stage.")),
                Set.of(),
                now == null ? null : now.from());
    }

    /** The five needs, each with whether a contract in force meets it. */
    private PortraitValue needs(List<Purchase> bought) {
        var today = LocalDate.now(clock);
        var inForce = bought.stream().filter(one -> one.activeOn(today)).toList();
        var met = inForce.stream().map(Purchase::need).filter(Objects::nonNull).collect(toSet());
        return new PortraitValue(
                PortraitBlock.PREFERENCE,
                "policy.portrait.needs",
                Arrays.stream(Need.values())
                        .map(need -> new PortraitWord(need.name(), "catalog.need." + need, met.contains(need.name())))
                        .toList(),
                companies(inForce),
                null);
    }

    /** What occurs most often among the purchases, the most frequent first; of equally many the latest. */
    private static @Nullable PortraitValue most(
            List<Purchase> bought, Function<Purchase, @Nullable String> of, String what, int most) {
        var among = bought.stream().filter(one -> of.apply(one) != null).toList();
        Map<@Nullable String, Long> times = among.stream().collect(groupingBy(of, counting()));
        var words = among.stream()
                .map(of)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(times::get, Comparator.reverseOrder()))
                .limit(most)
                .map(word -> what.equals("channel")
                        ? PortraitWord.of(word)
                        : PortraitWord.key(word, what.equals("class") ? "catalog.class." : "policy.mode."))
                .toList();
        return words.isEmpty()
                ? null
                : new PortraitValue(
                        PortraitBlock.PREFERENCE,
                        "policy.portrait." + what,
                        words,
                        companies(among),
                        among.get(0).boughtOn());
    }

    private static @Nullable PortraitValue last(List<Purchase> bought) {
        return bought.stream()
                .findFirst()
                .map(one -> new PortraitValue(
                        PortraitBlock.PREFERENCE,
                        "policy.portrait.last",
                        List.of(PortraitWord.of(one.product())),
                        Set.of(one.company()),
                        one.boughtOn()))
                .orElse(null);
    }

    private static Set<String> companies(List<Purchase> bought) {
        return bought.stream().map(Purchase::company).collect(toSet());
    }
}
