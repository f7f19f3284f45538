package io.weft.platform.web;

import io.weft.platform.calendar.SpecialDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one day is: as its weekday says, a day off, or worked. */
record CalendarDayForm(
        @NotNull @Pattern(regexp = "NORMAL|HOLIDAY|WORKDAY") String kind,
        @Nullable @Size(max = 40) String name) {

    static final CalendarDayForm NORMAL = new CalendarDayForm("NORMAL", "");
    static final List<Option> KINDS = List.of(
            Option.key("NORMAL", "calendar.kind.NORMAL"),
            Option.key("HOLIDAY", "calendar.kind.HOLIDAY"),
            Option.key("WORKDAY", "calendar.kind.WORKDAY"));

    static CalendarDayForm of(SpecialDay day) {
        return new CalendarDayForm(day.kind().name(), day.name());
    }

    boolean normal() {
        return kind.equals("NORMAL");
    }

    String title() {
        return name == null ? "" : name;
    }
}
