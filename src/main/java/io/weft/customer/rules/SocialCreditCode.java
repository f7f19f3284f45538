package io.weft.customer.rules;

import java.util.Locale;
import java.util.Optional;

/** The unified social credit code of an organisation (GB 32100-2015, inner code GB 11714; PR-ID-03). */
public record SocialCreditCode(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    /** The code as written by a source, if it is one: trimmed and upper case. */
    public static Optional<SocialCreditCode> parse(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        boolean valid = code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && organisationCheck(code.substring(8, 16)) == code.charAt(16)
                && checkCharacter(code) == code.charAt(LENGTH - 1);
        return valid ? Optional.of(new SocialCreditCode(code)) : Optional.empty();
    }

    /** The check character of the first 17 characters. */
    static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character of the eight characters of an organisation code. */
    static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
