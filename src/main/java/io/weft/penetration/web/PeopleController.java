package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Dimension;
import io.weft.penetration.People;
import io.weft.penetration.service.PenetrationService;
import io.weft.penetration.service.PeopleService;
import io.weft.platform.audit.AuditTrail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers behind a number of the cockpit, as far as the viewer may know them. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PeopleController {

    private final PenetrationService penetration;
    private final PeopleService people;
    private final PeopleWords words;
    private final AuditTrail audit;
    private final Clock clock;

    @GetMapping("/penetration/people")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    String people(@RequestParam MultiValueMap<String, String> sent, Scope scope, Model model) {
        var parameters = new SliceParameters(sent, penetration.known());
        var slice = parameters.slice(LocalDate.now(clock));
        var who = who(parameters);
        var page = people.page(slice, who, after(parameters), scope);
        if (scope.groupDuty()) {
            audit.record(
                    "penetration.people",
                    "penetration",
                    who.kind(),
                    Map.of("shown", page.people().size()));
        }
        model.addAttribute("page", page);
        model.addAttribute("lead", words.lead(slice, who, page));
        model.addAttribute("rows", words.rows(page, scope));
        var link = new SliceLink(slice, by(parameters));
        model.addAttribute("back", link.page());
        model.addAttribute("next", next(link.people(who), page.next()));
        return "penetration/people";
    }

    private static People who(SliceParameters parameters) {
        var text = parameters.one("who");
        var kind = Arrays.stream(People.Kind.values())
                .filter(one ->
                        text == null ? one == People.Kind.ANY : one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongParameter("who", String.valueOf(text)));
        return switch (kind) {
            case PAIR, MOVED -> new People(kind, company(parameters, "first"), company(parameters, "second"));
            case LACKS -> new People(kind, series(parameters), null);
            default -> new People(kind, null, null);
        };
    }

    private static String series(SliceParameters parameters) {
        var code = parameters.one("first");
        if (code == null || !parameters.known().of(Dimension.SERIES).contains(code)) {
            throw new WrongParameter("first", String.valueOf(code));
        }
        return code;
    }

    private static String company(SliceParameters parameters, String name) {
        var code = parameters.one(name);
        if (code == null || !parameters.known().of(Dimension.COMPANY).contains(code)) {
            throw new WrongParameter(name, String.valueOf(code));
        }
        return code;
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

    /** What the page one came from was broken down by. */
    private static Dimension by(SliceParameters parameters) {
        return parameters.by(new LinkedHashSet<>(CockpitPages.BY)).stream()
                .findFirst()
                .orElse(Dimension.COMPANY);
    }

    private static @Nullable String next(String people, @Nullable Long after) {
        return after == null
                ? null
                : UriComponentsBuilder.fromUriString(people)
                        .queryParam("after", after)
                        .build(true)
                        .toUriString();
    }

    @ExceptionHandler
    void wrong(WrongParameter wrong, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
