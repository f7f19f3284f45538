package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerExport;
import io.weft.customer.service.SavedViews;
import io.weft.penetration.service.PenetrationService;
import io.weft.penetration.service.PeopleService;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers behind a number of the cockpit, and those among whom they are counted, as far as the viewer may know them. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PeopleController {

    private final PenetrationService penetration;
    private final PeopleService people;
    private final PeopleWords words;
    private final SavedViews views;
    private final CustomerExport export;
    private final AuditTrail audit;
    private final Clock clock;

    @GetMapping("/penetration/people")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    String people(@RequestParam MultiValueMap<String, String> sent, Desk desk, Model model) {
        var parameters = new SliceParameters(sent, penetration.known());
        var asked = PeopleAsked.of(parameters, LocalDate.now(clock));
        var scope = desk.scope();
        var page = people.page(asked.slice(), asked.who(), after(parameters), scope);
        if (scope.groupDuty()) {
            audit.record(
                    "penetration.people",
                    "penetration",
                    asked.who().kind(),
                    Map.of("shown", page.people().size()));
        }
        model.addAttribute("page", page);
        model.addAttribute("lead", words.lead(asked, page.total(), page.names()));
        model.addAttribute("rows", words.rows(page));
        model.addAttribute("sides", sides(asked, page.total(), scope));
        model.addAttribute("back", words.back(asked));
        model.addAttribute("next", next(asked.address(), page.next()));
        model.addAttribute("query", asked.query());
        model.addAttribute("scope", scope);
        model.addAttribute("views", views.of(desk.user()));
        model.addAttribute("exportRows", export.rowLimit());
        return "penetration/people";
    }

    /** Numerator and denominator, where the number is a part of another. */
    private List<PeopleWords.Side> sides(PeopleAsked asked, long total, Scope scope) {
        return asked.among()
                .map(among -> words.sides(asked, total, among, people.count(among.slice(), among.who(), scope)))
                .orElse(List.of());
    }

    private static @Nullable Long after(SliceParameters parameters) {
        var text = parameters.one("after");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new WrongParameter("after", text);
        }
        return Long.valueOf(text);
    }

    private static @Nullable String next(String people, @Nullable Long after) {
        return after == null
                ? null
                : UriComponentsBuilder.fromUriString(people)
                        .queryParam("after", after)
                        .build(true)
                        .toUriString();
    }
}
