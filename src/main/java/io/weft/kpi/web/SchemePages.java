package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Scheme;
import io.weft.kpi.SchemeTemplate;
import io.weft.kpi.Span;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.SchemeDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.parameter.Parameters;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of schemes show. */
@Component
@RequiredArgsConstructor
class SchemePages {

    private final SchemeDesk desk;
    private final MetricBook metrics;
    private final Subjects subjects;
    private final Parameters parameters;
    private final KpiWords words;
    private final Clock clock;

    ModelAndView list() {
        var inForce = desk.inForce(LocalDate.now(clock)).stream()
                .map(scheme -> scheme.code() + scheme.version())
                .toList();
        return new ModelAndView("kpi/schemes")
                .addObject("schemes", desk.all())
                .addObject("inForce", inForce)
                .addObject("templates", SchemeTemplate.values());
    }

    ModelAndView one(Scheme scheme, CurrentUser user) {
        return new ModelAndView("kpi/scheme")
                .addObject("scheme", scheme)
                .addObject("metrics", metrics.inForce())
                .addObject("problems", desk.problems(desk.asProposed(scheme)))
                .addObject("mine", scheme.proposedBy() == user.id());
    }

    /** The form of a template. */
    SchemeForm of(SchemeTemplate template) {
        var mode = AssessmentMode.valueOf(parameters.text("P.kpi.mode"));
        return new SchemeForm(
                template.name(),
                words.text(template.messageKey()),
                template.kind(),
                List.of(),
                mode,
                Span.YEAR,
                desk.template(template).stream().map(SchemeForm.ItemForm::of).toList(),
                nextMonth(),
                null);
    }

    /** The form for a new version of a scheme. */
    SchemeForm of(Scheme scheme) {
        return new SchemeForm(
                scheme.code(),
                scheme.name(),
                scheme.kind(),
                scheme.channels(),
                scheme.mode(),
                scheme.span(),
                scheme.items().stream().map(SchemeForm.ItemForm::of).toList(),
                nextMonth(),
                null);
    }

    private LocalDate nextMonth() {
        return LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
    }

    BigDecimal cap() {
        return parameters.decimal("P.kpi.cap");
    }

    BigDecimal floor() {
        return parameters.decimal("P.kpi.floor");
    }

    ModelAndView form(SchemeForm form, Scope scope) {
        var page = new ModelAndView("kpi/scheme-new")
                .addObject("form", form)
                .addObject(
                        "kinds",
                        SubjectKind.scored().stream()
                                .map(kind -> Option.key(kind.name(), kind.messageKey()))
                                .toList())
                .addObject("modes", Option.keys("kpi.mode.", AssessmentMode.values()))
                .addObject("spans", Option.keys("kpi.span.", Span.values()))
                .addObject(
                        "channels",
                        subjects.some(SubjectKind.CHANNEL, null, scope).stream()
                                .map(one -> Option.text(one.subject(), words.name(one)))
                                .toList())
                .addObject(
                        "choices",
                        metrics.inForce().values().stream()
                                .filter(metric -> metric.formula() != null)
                                .map(metric -> Option.text(metric.code(), metric.code() + " " + words.name(metric)))
                                .toList());
        if (form.kind() != null && form.mode() != null) {
            page.addObject("problems", desk.problems(form.toCommand(cap(), floor())));
        }
        return page;
    }
}
