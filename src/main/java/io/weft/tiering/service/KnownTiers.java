package io.weft.tiering.service;

import io.weft.tiering.Tier;
import io.weft.tiering.store.RuleStore;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Tiers of any version of the rule: the history speaks of tiers the rule in force does not have any more. */
@Service
@RequiredArgsConstructor
public class KnownTiers {

    private final RuleStore rules;

    /** These tiers as their rules order them, those of the newest rules first. */
    public List<String> inOrder(Collection<String> codes) {
        var ordered = new LinkedHashSet<String>();
        rules.all()
                .forEach(version -> version.rules().tiers().stream()
                        .map(Tier::code)
                        .filter(codes::contains)
                        .forEach(ordered::add));
        ordered.addAll(codes);
        return List.copyOf(ordered);
    }

    /** As the newest version that has it calls it; by its code when none does. */
    public Tier of(String code) {
        return rules.all().stream()
                .map(version -> version.rules())
                .filter(set -> set.rank(code) >= 0)
                .findFirst()
                .map(set -> set.tier(code))
                .orElse(new Tier(code, code, code));
    }
}
