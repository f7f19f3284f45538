package io.weft.platform.web;

import java.util.Collection;
import java.util.List;

/**
 * Names without what all of them begin and end with: Weft Bank and Weft Life are Bank and Life in a chart. Words are not
 * cut, Chinese names are, between characters.
 *
 * @param begin characters to leave out at the beginning
 * @param end characters to leave out at the end
 */
public record ShortNames(int begin, int end) {

    private static final ShortNames WHOLE = new ShortNames(0, 0);
    private static final int LEAST = 2;

    public static ShortNames of(Collection<String> names) {
        var all = List.copyOf(names);
        if (all.size() < 2) {
            return WHOLE;
        }
        int shortest = all.stream().mapToInt(String::length).min().orElse(0);
        int begin = 0;
        while (begin < shortest && same(all, begin, false)) {
            begin++;
        }
        begin = wholeWords(all, begin, false);
        int end = 0;
        while (begin + end < shortest && same(all, end, true)) {
            end++;
        }
        end = wholeWords(all, end, true);
        return shortest - begin - end < LEAST ? WHOLE : new ShortNames(begin, end);
    }

    private static int wholeWords(List<String> all, int count, boolean fromEnd) {
        int left = count;
        while (left > 0 && cutsWord(all, left, fromEnd)) {
            left--;
        }
        return left;
    }

    private static boolean same(List<String> all, int at, boolean fromEnd) {
        char first = at(all.get(0), at, fromEnd);
        return all.stream().allMatch(name -> at(name, at, fromEnd) == first);
    }

    private static boolean cutsWord(List<String> all, int count, boolean fromEnd) {
        return all.stream()
                .anyMatch(name -> count < name.length()
                        && latin(at(name, count - 1, fromEnd))
                        && latin(at(name, count, fromEnd)));
    }

    private static char at(String name, int at, boolean fromEnd) {
        return name.charAt(fromEnd ? name.length() - 1 - at : at);
    }

    private static boolean latin(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }

    /** The name as a chart shows it. */
    public String of(String name) {
        return name.length() > begin + end
                ? name.substring(begin, name.length() - end).strip()
                : name;
    }
}
