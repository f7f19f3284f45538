package io.weft.lead.web;

import io.weft.access.CompanyView;
import io.weft.access.service.CompanyService;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadSide;
import io.weft.lead.LeadSource;
import io.weft.lead.LeadStage;
import io.weft.lead.SaleType;
import io.weft.lead.Seller;
import io.weft.lead.service.LeadList;
import io.weft.platform.web.Messages;
import io.weft.platform.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of the forms and filters about leads. */
@Component
@RequiredArgsConstructor
class LeadOptions {

    private final CompanyService companies;
    private final LeadList leads;
    private final Messages messages;

    public List<Option> companies() {
        return companies.companies().stream()
                .map(company -> Option.text(company.code(), name(company)))
                .toList();
    }

    public List<Option> classes() {
        return leads.classes(null).stream().map(code -> Option.text(code, code)).toList();
    }

    /** Every class of products with the company that writes it: {@code PC/MOTOR}. */
    public List<Option> offers() {
        return companies.companies().stream()
                .flatMap(company -> leads.classes(company.code()).stream()
                        .map(code -> Option.text(company.code() + "/" + code, name(company) + " · " + code)))
                .toList();
    }

    public List<LeadSide> sideValues() {
        return List.of(LeadSide.WAITING, LeadSide.GIVEN, LeadSide.RECEIVED);
    }

    public List<Option> sides() {
        return Option.keys("lead.side.", LeadSide.values());
    }

    /** Steps that ask for words: why, what was proposed, the application's number. */
    public List<String> noteSteps() {
        return List.of("PROPOSE", "APPLY", "DECLINE", "GIVE_BACK", "REFUSE");
    }

    public List<Option> stages() {
        return Option.keys("lead.stage.", LeadStage.values());
    }

    public List<Option> saleTypes() {
        return Option.keys("lead.saleType.", SaleType.values());
    }

    public List<Option> sources() {
        return Option.keys("lead.source.", LeadSource.values());
    }

    public List<Option> modes() {
        return Option.keys("lead.mode.", LeadMode.values());
    }

    public List<Option> sellWays() {
        return Option.keys("lead.sell.", SellWay.values());
    }

    /** Whom a lead can be handed to, with what each has in hand. */
    public List<Option> sellers(List<Seller> sellers) {
        return sellers.stream()
                .map(seller -> Option.text(
                        Long.toString(seller.user()),
                        messages.text("lead.seller", seller.name(), seller.agentNo(), seller.openLeads())))
                .toList();
    }

    public List<Option> contactModes() {
        return Stream.of(ContactMode.values())
                .filter(mode -> mode != ContactMode.WEB)
                .map(mode -> Option.key(mode.name(), "contact.mode." + mode.name()))
                .toList();
    }

    public List<Option> contactOutcomes() {
        return Option.keys("contact.outcome.", ContactOutcome.values());
    }

    private static String name(CompanyView company) {
        return company.nameIn(Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage()));
    }
}
