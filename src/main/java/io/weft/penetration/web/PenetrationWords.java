package io.weft.penetration.web;

import io.weft.penetration.CodeNames;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.service.TierNames;
import io.weft.platform.web.Messages;
import io.weft.platform.web.ShortNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What codes are called on penetration pages. */
@Component
@RequiredArgsConstructor
class PenetrationWords {

    private final Messages messages;
    private final TierNames tiers;

    String of(CodeNames names, Dimension dimension, @Nullable String code) {
        if (code == null || code.equals(Filters.NONE)) {
            return messages.text("penetration.none." + dimension.parameter());
        }
        return switch (dimension) {
            case SERIES -> messages.textOr(code, "catalog.series." + code);
            case TIER -> tiers.of(code, LocaleContextHolder.getLocale());
            case REGION -> messages.textOr(code, "region." + code);
            case AGE -> messages.text("penetration.age." + code);
            case FIRST -> code;
            case AGENT -> code.replace("/", " · ");
            case PRODUCT, ORG_UNIT -> inCompany(names, dimension, code);
            case COMPANY, CHANNEL -> names.of(dimension, code, english());
        };
    }

    /** Names of companies side by side, without what they have in common. */
    Map<String, String> companiesShortly(CodeNames names, Collection<String> codes) {
        var whole = new LinkedHashMap<String, String>();
        codes.forEach(code -> whole.put(code, of(names, Dimension.COMPANY, code)));
        var shortly = ShortNames.of(whole.values());
        whole.replaceAll((code, name) -> shortly.of(name));
        return whole;
    }

    /** Products and units carry their company, because names repeat between companies. */
    private String inCompany(CodeNames names, Dimension dimension, String code) {
        boolean alone = code.endsWith(Filters.ALONE);
        var plain = alone ? code.substring(0, code.length() - Filters.ALONE.length()) : code;
        var name = code.substring(0, code.indexOf('/')) + " · " + names.of(dimension, plain, english());
        return alone ? messages.text("penetration.unit-alone", name) : name;
    }

    String text(String key, Object... args) {
        return messages.text(key, args);
    }

    private static boolean english() {
        return !LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
