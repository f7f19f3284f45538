package io.weft.attribution.web;

import io.weft.access.CompanyView;
import io.weft.access.service.CompanyService;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.Confirmed;
import io.weft.attribution.Grounds;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Messages;
import io.weft.platform.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and choices of the pages of this module, in the language of the one who looks. */
@Component
@RequiredArgsConstructor
class AttributionWords {

    private static final List<String> PHASES = List.of("FIRST", "CONTINUED", "RENEWAL", "TOPUP");

    private final CompanyService companies;
    private final Messages messages;
    private final Fmt fmt;

    GroupNames names() {
        var all = new LinkedHashMap<String, CompanyView>();
        companies.companies().forEach(company -> all.put(company.code(), company));
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return new GroupNames(all, chinese, messages);
    }

    /** What became of a confirmation. */
    Flash said(Confirmed done) {
        var confirmed = fmt.exactCount(done.confirmed());
        var skipped = fmt.exactCount(done.skipped());
        return done.posted() == 0
                ? Flash.success("attribution.bulk.done.waiting", confirmed, skipped)
                : Flash.success(
                        "attribution.bulk.done",
                        confirmed,
                        fmt.exactCount(done.posted()),
                        fmt.exact(done.amount()),
                        skipped);
    }

    List<Option> modes() {
        return Option.keys("attribution.mode.", ClaimMode.values());
    }

    List<Option> grounds() {
        return Option.keys("attribution.grounds.", Grounds.values());
    }

    List<Option> phases() {
        return choices("attribution.phase.", PHASES);
    }

    List<Option> incomes() {
        return choices("attribution.income.", List.of("PREMIUM", "OTHER"));
    }

    List<Option> finalities() {
        return choices("attribution.finality.", List.of("PROVISIONAL", "FINAL"));
    }

    private static List<Option> choices(String prefix, List<String> values) {
        return values.stream().map(value -> Option.key(value, prefix + value)).toList();
    }
}
