package io.weft.attribution.service;

import io.weft.platform.calendar.WorkCalendar;
import io.weft.platform.parameter.Parameters;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** The clocks of confirmation and dispute, in working days of the terms that hold today. */
@Service
@RequiredArgsConstructor
class Deadlines {

    private final TermsBook terms;
    private final WorkCalendar calendar;
    private final Parameters parameters;

    /** The day by which a company has to answer a claim that is put to it on a day. */
    LocalDate answerDue(LocalDate from) {
        return calendar.addWorkingDays(from, terms.current().terms().confirmDays());
    }

    /** Sales that could be known before this day come late when they come on a day (SR-REC-18, {@code P.rec.post_limit_wd}). */
    LocalDate timelyFrom(LocalDate arrival) {
        return calendar.addWorkingDays(arrival, -parameters.intValue("P.rec.post_limit_wd"));
    }

    /** The day by which a level of a dispute has to end. */
    LocalDate disputeDue(LocalDate from) {
        return calendar.addWorkingDays(from, terms.current().terms().disputeDays());
    }

    /** Claims due on or before this day are overdue long enough for the group office ({@code P.rec.escalate_wd}). */
    LocalDate groupSees(LocalDate today) {
        var now = terms.current().terms();
        return calendar.addWorkingDays(today, now.confirmDays() - now.escalateDays());
    }
}
