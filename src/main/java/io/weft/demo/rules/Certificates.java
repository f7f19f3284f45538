package io.weft.demo.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Certificate numbers that pass their checks: GB 11643 for persons, GB 32100 and GB 11714 for organisations. */
final class Certificates {

    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String PERSON_CHECKS = "10X98765432";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANISATION_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;

    private Certificates() {}

    /** An 18-character identity card number; the sequence number is odd for men. */
    static String idCard(Dice dice, String region, LocalDate birth, boolean male) {
        int sequence = dice.between(1, 499) * 2 - (male ? 1 : 0);
        String head = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
        return head + idCardCheck(head);
    }

    static char idCardCheck(String head) {
        int sum = 0;
        for (int i = 0; i < PERSON_WEIGHTS.length; i++) {
            sum += (head.charAt(i) - '0') * PERSON_WEIGHTS[i];
        }
        return PERSON_CHECKS.charAt(sum % PERSON_CHECKS.length());
    }

    /** An 18-character unified social credit code of an enterprise. */
    static String creditCode(Dice dice, String region) {
        StringBuilder body = new StringBuilder();
        int sum = 0;
        for (int weight : BODY_WEIGHTS) {
            int digit = dice.below(10);
            body.append(digit);
            sum += digit * weight;
        }
        int check = (11 - sum % 11) % 11;
        String head = "91" + region + body + (check == 10 ? "X" : Integer.toString(check));
        return head + creditCodeCheck(head);
    }

    static char creditCodeCheck(String head) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < head.length(); i++) {
            sum += ORGANISATION_LETTERS.indexOf(head.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ORGANISATION_LETTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** The number as a careless clerk would have typed it: one digit of the birth year is another. */
    static String mistyped(Dice dice, String number) {
        int at = dice.between(9, 16);
        char wrong = (char) ('0' + (number.charAt(at) - '0' + dice.between(1, 9)) % 10);
        return number.substring(0, at) + wrong + number.substring(at + 1);
    }
}
