package io.weft.attribution.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which line of business each company of the group is in: {@code LIFE}, {@code PC}, {@code HEALTH} … by company code. */
public record GroupLines(Map<String, String> lines) {

    public GroupLines {
        lines = Map.copyOf(lines);
    }

    /** The first of the companies named that is in one of the lines; else the only company of the group that is. */
    Optional<String> in(Set<String> wanted, @Nullable String... named) {
        return Stream.of(named)
                .filter(Objects::nonNull)
                .filter(company -> wanted.contains(lines.getOrDefault(company, "")))
                .findFirst()
                .or(() -> only(wanted));
    }

    private Optional<String> only(Set<String> wanted) {
        var all = lines.entrySet().stream()
                .filter(company -> wanted.contains(company.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
