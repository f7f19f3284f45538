package io.weft.platform.web;

import io.weft.platform.calendar.DayKind;
import io.weft.platform.calendar.WorkCalendar;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working-day calendar, month by month; a day opens beside the grid and says what it is. */
@Controller
@RequestMapping("/calendar")
@PreAuthorize("hasAuthority('CALENDAR_EDIT')")
@RequiredArgsConstructor
class CalendarController {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2100, 12);

    private final WorkCalendar calendar;
    private final Clock clock;

    @GetMapping
    String show(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        var shown = month != null ? month : day != null ? YearMonth.from(day) : YearMonth.now(clock);
        if (day != null) {
            var special = calendar.special(day, day).get(day);
            model.addAttribute("form", special == null ? CalendarDayForm.NORMAL : CalendarDayForm.of(special));
        }
        return page(shown, day, model);
    }

    @PostMapping("/{day}")
    String change(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @Valid @ModelAttribute("form") CalendarDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(YearMonth.from(day), day, model);
        }
        if (form.normal()) {
            calendar.clear(day);
        } else {
            calendar.mark(day, DayKind.valueOf(form.kind()), form.title());
        }
        redirect.addFlashAttribute("flash", Flash.success("calendar.saved", day));
        return "redirect:/calendar?month=" + YearMonth.from(day);
    }

    private String page(YearMonth month, @Nullable LocalDate day, Model model) {
        if (month.isBefore(FIRST) || month.isAfter(LAST)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("calendar", calendar.month(month));
        model.addAttribute("day", day);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("kinds", CalendarDayForm.KINDS);
        return "platform/calendar";
    }
}
