package io.weft.demo.rules;

import java.util.List;

/** Mobile numbers and e-mail addresses of made-up people. */
final class Phones {

    private static final List<String> PREFIXES = List.of(
            "130", "131", "132", "135", "136", "137", "138", "139", "150", "151", "152", "158", "159", "176", "177",
            "178", "180", "181", "185", "186", "187", "188", "189", "199");

    private Phones() {}

    static String mobile(Dice dice) {
        return dice.pick(PREFIXES) + dice.digits(8);
    }

    /** A domain that never delivers (RFC 2606). */
    static String email(Dice dice) {
        return dice.pick("abcdefghjklmnpqrstwxyz") + dice.digits(6) + "@example."
                + dice.pick(List.of("com", "net", "org"));
    }
}
