package io.weft.penetration.service;

import io.weft.tiering.Tier;
import io.weft.tiering.service.RuleDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the tiers of the rule in force are called; a page asks for each of its rows. */
@Service
@RequiredArgsConstructor
public class TierNames {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final RuleDesk rules;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(List<Tier> tiers, Instant at) {}

    /** The name of a tier, its code when the rule in force does not have it any more. */
    public String of(String code, Locale locale) {
        return tiers().stream()
                .filter(tier -> tier.code().equals(code))
                .findFirst()
                .map(tier -> tier.name(locale))
                .orElse(code);
    }

    /** The codes of the rule in force from the highest tier to the lowest, then those customers are still in. */
    List<String> codes(Collection<String> met) {
        return Stream.concat(tiers().stream().map(Tier::code), met.stream().sorted())
                .distinct()
                .toList();
    }

    private List<Tier> tiers() {
        var last = known;
        var now = clock.instant();
        if (last == null || last.at().plus(KEPT).isBefore(now)) {
            last = new Known(rules.inForce().rules().tiers(), now);
            known = last;
        }
        return last.tiers();
    }
}
