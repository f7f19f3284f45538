package io.weft.customer.rules;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mobile numbers in one form, E.164, however a source writes them (PR-ID-04). Never a key of its own. */
public final class Mobiles {

    private static final Pattern CHINESE = Pattern.compile("\\+861[3-9]\\d{9}");
    private static final Pattern PLAIN = Pattern.compile("1[3-9]\\d{9}");
    private static final int LONGEST = 40;

    private Mobiles() {}

    /** E.164 where the number can be read, for example {@code +8613812345678}. */
    public static Optional<String> parse(String written) {
        if (PLAIN.matcher(written).matches()) {
            return Optional.of("+86" + written);
        }
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number = numbers.parse(written, "CN");
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** E.164, or what was written without white space: an odd number is kept, a page may hint at it. */
    public static String normalise(String written) {
        return parse(written).orElseGet(() -> Names.withoutSpace(written));
    }

    /** As people here dial it: a number of this country without its country code. */
    public static String dialled(String e164) {
        return isChinese(e164) ? e164.substring("+86".length()) : e164;
    }

    /** A Chinese mobile: {@code 1[3-9]} and nine digits. */
    public static boolean isChinese(String e164) {
        return CHINESE.matcher(e164).matches();
    }
}
