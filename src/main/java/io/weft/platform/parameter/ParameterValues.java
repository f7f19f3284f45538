package io.weft.platform.parameter;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says which values a parameter may take: numbers stay numbers, yes and no stay so, words are those its module names. */
@Component
class ParameterValues {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final List<String> YES_NO = List.of("true", "false");

    private final ObjectProvider<ParameterChoices> choices;

    ParameterValues(ObjectProvider<ParameterChoices> choices) {
        this.choices = choices;
    }

    /** The words to choose from; none for a number, and none for a word no module explains, which stays as it is. */
    List<String> choices(String key, String current) {
        if (YES_NO.contains(current)) {
            return YES_NO;
        }
        return choices.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(ParameterChoices::values)
                .orElse(List.of());
    }

    boolean editable(String key, String current) {
        return number(current) || !choices(key, current).isEmpty();
    }

    boolean fits(String key, String current, String wanted) {
        if (WHOLE.matcher(current).matches()) {
            return WHOLE.matcher(wanted).matches();
        }
        return number(current)
                ? DECIMAL.matcher(wanted).matches()
                : choices(key, current).contains(wanted);
    }

    private static boolean number(String value) {
        return DECIMAL.matcher(value).matches();
    }
}
