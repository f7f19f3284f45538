package io.weft.customer.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The number of a Chinese identity card (GB 11643-1999; PR-ID-01, PR-ID-02). */
public record IdCard(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    /** The number as written by a source, if it is one: trimmed, upper case, old 15-digit numbers upgraded. */
    public static Optional<IdCard> parse(String written) {
        String number = written.strip().toUpperCase(Locale.ROOT);
        if (number.length() == OLD_LENGTH && isDigits(number)) {
            String body = number.substring(0, 6) + "19" + number.substring(6);
            number = body + checkCharacter(body);
        }
        return isValid(number) ? Optional.of(new IdCard(number)) : Optional.empty();
    }

    /** The check character of the first 17 digits. */
    static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean isValid(String number) {
        return number.length() == LENGTH
                && isDigits(number.substring(0, LENGTH - 1))
                && isDate(number.substring(6, 14))
                && checkCharacter(number) == number.charAt(LENGTH - 1);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDate(String digits) {
        try {
            return date(digits).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate date(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    public LocalDate born() {
        return date(number.substring(6, 14));
    }

    /** An odd 17th digit stands for a man. */
    public boolean isMale() {
        return (number.charAt(16) - '0') % 2 == 1;
    }
}
