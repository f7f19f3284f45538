package io.weft.demo.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A choice among items of different weight. */
final class Weighted<T> {

    private static final Pattern WORD = Pattern.compile("(.*?\\D):?(\\d+)");

    private final List<T> items;
    private final int[] reaches;

    private Weighted(List<T> items, int[] reaches) {
        this.items = items;
        this.reaches = reaches;
    }

    static <T> Weighted<T> of(List<T> items, int... weights) {
        int[] reaches = weights.clone();
        Arrays.parallelPrefix(reaches, Integer::sum);
        return new Weighted<>(List.copyOf(items), reaches);
    }

    /** Reads {@code "王725 李719"}: each word a text and its weight; {@code "FROM_100K:34"} says where the text ends. */
    static Weighted<String> parse(String text) {
        List<Matcher> words = Arrays.stream(text.trim().split("\\s+"))
                .map(WORD::matcher)
                .filter(Matcher::matches)
                .toList();
        return of(
                words.stream().map(word -> word.group(1)).toList(),
                words.stream().mapToInt(word -> Integer.parseInt(word.group(2))).toArray());
    }

    List<T> items() {
        return items;
    }

    T pick(Dice dice) {
        int at = Arrays.binarySearch(reaches, dice.below(reaches[reaches.length - 1]) + 1);
        return items.get(at < 0 ? -at - 1 : at);
    }
}
