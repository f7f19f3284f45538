package io.weft.access.web;

import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import io.weft.access.service.CompanyService;
import io.weft.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the selects of the user pages offer. */
@Component
@RequiredArgsConstructor
class AccessChoices {

    private final CompanyService companies;
    private final MessageSource messages;

    void into(Model model) {
        model.addAttribute("roles", roles());
        model.addAttribute("scopes", Option.keys("scope.", ScopeLevel.values()));
        model.addAttribute("statuses", Option.keys("userStatus.", UserStatus.values()));
        model.addAttribute("kinds", Option.keys("userKind.", UserKind.values()));
        model.addAttribute("companies", companies());
    }

    private List<Option> roles() {
        var locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Role.values())
                .map(role -> Option.text(
                        role.name(), role + " · " + messages.getMessage(role.messageKey(), new Object[0], locale)))
                .toList();
    }

    List<Option> companies() {
        var chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return companies.companies().stream()
                .map(company -> Option.text(company.code(), company.code() + " · " + company.nameIn(chinese)))
                .toList();
    }
}
