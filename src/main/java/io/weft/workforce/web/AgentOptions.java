package io.weft.workforce.web;

import io.weft.access.service.CompanyService;
import io.weft.catalog.service.ChannelService;
import io.weft.platform.web.Option;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of the agents' forms. */
@Component
@RequiredArgsConstructor
class AgentOptions {

    private final CompanyService companies;
    private final ChannelService channels;

    public List<Option> companies() {
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return companies.companies().stream()
                .map(company -> Option.text(company.code(), company.nameIn(chinese)))
                .toList();
    }

    public List<Option> channels() {
        return channels.list().stream()
                .map(channel -> Option.text(channel.code(), channel.name()))
                .toList();
    }
}
