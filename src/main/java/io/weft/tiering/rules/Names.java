package io.weft.tiering.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each text a number. */
final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    final List<String> all = new ArrayList<>();

    /** What the numbers of other names are here. */
    int[] numbers(Names others) {
        return others.all.stream().mapToInt(this::number).toArray();
    }

    int number(String text) {
        return numbers.computeIfAbsent(text, fresh -> {
            all.add(fresh);
            return all.size() - 1;
        });
    }
}
