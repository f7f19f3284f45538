package io.weft.platform.feed.rules;

/** How a rejected value is quoted in a message: short, printable, and masked where it is personal. */
public final class MaskedValue {

    private static final int LONGEST = 60;

    private MaskedValue() {}

    public static String of(String value, boolean personal) {
        String shown = value.replaceAll("\\p{C}", "?");
        if (shown.length() > LONGEST) {
            shown = shown.substring(0, LONGEST) + "…";
        }
        if (!personal || shown.isEmpty()) {
            return shown;
        }
        return shown.length() < 3
                ? "*".repeat(shown.length())
                : shown.charAt(0) + "*".repeat(shown.length() - 2) + shown.charAt(shown.length() - 1);
    }
}
