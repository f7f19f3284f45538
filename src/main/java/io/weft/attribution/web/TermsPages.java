package io.weft.attribution.web;

import io.weft.access.CurrentUser;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.ReplayLine;
import io.weft.attribution.TermsStatus;
import io.weft.attribution.TermsVersion;
import io.weft.attribution.service.Replays;
import io.weft.attribution.service.TermsBook;
import io.weft.attribution.service.TermsDesk;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the attribution rules show. */
@Component
@RequiredArgsConstructor
class TermsPages {

    private static final ClaimMode[] TRIED = {
        ClaimMode.INTERACTION, ClaimMode.MUTUAL, ClaimMode.CHANNEL, ClaimMode.JOINT_INFO
    };

    private final TermsDesk desk;
    private final TermsBook book;
    private final Replays replays;
    private final AttributionWords words;

    ModelAndView list(CurrentUser user) {
        return new ModelAndView("attribution/rules")
                .addObject("versions", desk.versions())
                .addObject("current", book.current())
                .addObject("tried", TRIED)
                .addObject("start", book.start())
                .addObject("me", user.id());
    }

    ModelAndView form(TermsForm form) {
        return new ModelAndView("attribution/rules-new")
                .addObject("form", form)
                .addObject("modes", Option.keys("attribution.mode.", TRIED));
    }

    ModelAndView one(int number, ReplayForm days, CurrentUser user) {
        var version = desk.version(number);
        var replay = replays.of(number, days.from(), days.until(), user);
        var lines = replay.isKnown() ? replay.lines() : List.<ReplayLine>of();
        return new ModelAndView("attribution/rules-version")
                .addObject("version", version)
                .addObject("changes", desk.changes(version))
                .addObject("days", days)
                .addObject("replay", replay)
                .addObject("names", words.names())
                .addObject("lines", lines)
                .addObject("was", sum(lines, ReplayLine::was))
                .addObject("would", sum(lines, ReplayLine::would))
                .addObject("mine", version.proposedBy() == user.id())
                .addObject("open", isOpen(version));
    }

    private static boolean isOpen(TermsVersion version) {
        return version.status() == TermsStatus.PROPOSED;
    }

    private static BigDecimal sum(List<ReplayLine> lines, Function<ReplayLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
