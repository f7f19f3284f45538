package io.weft.platform.mask;

/** The masks of PR-CON-22. Each keeps just enough to recognise a value one already knows. Pure. */
public final class Masks {

    private static final String COUNTRY = "+86";

    private Masks() {}

    /** Hides the first character, the first two when the name is longer than three: 李四五 becomes *四五. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        int hidden = length > 3 ? 2 : Math.min(length, 1);
        return "*".repeat(hidden) + name.substring(name.offsetByCodePoints(0, hidden));
    }

    /** Keeps the first and the last character: 1****************X. */
    public static String idNo(String number) {
        return keep(number, 1, 1);
    }

    /** Keeps the first three and last four digits: 138****5678. A Chinese number loses its country code. */
    public static String mobile(String number) {
        return keep(
                number.startsWith(COUNTRY) ? number.substring(COUNTRY.length()).trim() : number, 3, 4);
    }

    /** Keeps the first character and the domain: z****@163.com, always four stars. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return "****";
        }
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "****" + address.substring(at);
    }

    /** Keeps the first six characters, about the city and the district, and not the length. */
    public static String address(String address) {
        int length = address.codePointCount(0, address.length());
        return length <= 6 ? "****" : address.substring(0, address.offsetByCodePoints(0, 6)) + "****";
    }

    /** Keeps the first six and the last four digits of an account or card. */
    public static String account(String number) {
        return keep(number, 6, 4);
    }

    private static String keep(String value, int first, int last) {
        int length = value.codePointCount(0, value.length());
        if (length <= first + last) {
            return "*".repeat(length);
        }
        int from = value.offsetByCodePoints(0, first);
        int to = value.offsetByCodePoints(from, length - first - last);
        return value.substring(0, from) + "*".repeat(length - first - last) + value.substring(to);
    }
}
