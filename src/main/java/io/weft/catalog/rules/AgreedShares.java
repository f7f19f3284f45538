package io.weft.catalog.rules;

import io.weft.catalog.AgreementShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads shares as an agreements file writes them, in percent: {@code PC:60;LIFE:40}. */
public final class AgreedShares {

    private static final Pattern PART = Pattern.compile("([^:;]+):(\\d{1,3}(\\.\\d{1,2})?)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private AgreedShares() {}

    /** Nothing when the text is not a list of companies and percentages of at most 100. */
    public static Optional<List<AgreementShare>> read(@Nullable String text) {
        List<AgreementShare> shares = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(";")) {
            Matcher matcher = PART.matcher(part.strip());
            if (!part.isBlank()) {
                if (!matcher.matches() || new BigDecimal(matcher.group(2)).compareTo(WHOLE) > 0) {
                    return Optional.empty();
                }
                shares.add(new AgreementShare(matcher.group(1).strip(), new BigDecimal(matcher.group(2))));
            }
        }
        return Optional.of(List.copyOf(shares));
    }
}
