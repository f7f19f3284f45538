package io.weft.kpi.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.kpi.Bulletin;
import io.weft.kpi.BulletinDraft;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinWords;
import io.weft.kpi.KpiSight;
import io.weft.kpi.service.BulletinDesk;
import io.weft.kpi.service.Bulletins;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of bulletins show. */
@Component
@RequiredArgsConstructor
class BulletinPages {

    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final BulletinTables tables;
    private final BulletinCharts charts;
    private final BulletinTalk talk;
    private final KpiWords words;

    ModelAndView list(Scope scope) {
        boolean writes = scope.may(Permission.KPI_SCHEME);
        var months = bulletins.months().stream()
                .filter(one -> writes || one.latest() != null)
                .toList();
        return new ModelAndView("kpi/bulletins")
                .addObject("rows", months)
                .addObject("current", writes ? bulletins.current().orElse(null) : null);
    }

    ModelAndView one(Bulletin bulletin, Scope scope) {
        boolean writes = scope.may(Permission.KPI_SCHEME);
        var page = figures("kpi/bulletin", bulletin.figures(), bulletin.words(), scope)
                .addObject("bulletin", bulletin)
                .addObject("month", bulletin.month())
                .addObject("heading", heading(bulletin.month()))
                .addObject(
                        "editions",
                        bulletins.editions().stream()
                                .filter(one -> one.month().equals(bulletin.month()))
                                .toList());
        return writes ? page.addObject("readers", bulletins.readers(bulletin)) : page;
    }

    ModelAndView draft(YearMonth month, BulletinForm form, Scope scope) {
        return draft(desk.draft(month), form, scope);
    }

    ModelAndView draft(BulletinDraft draft, BulletinForm form, Scope scope) {
        var sales = draft.figures().sales();
        return figures("kpi/bulletin-draft", draft.figures(), draft.words(), scope)
                .addObject("draft", draft)
                .addObject("month", draft.month())
                .addObject("heading", heading(draft.month()))
                .addObject(
                        "moved",
                        sales.measured() != null
                                && sales.measured().compareTo(sales.total().premium()) != 0)
                .addObject("form", form);
    }

    private ModelAndView figures(String view, BulletinFigures figures, BulletinWords said, Scope scope) {
        var seen = bulletins.seen(figures, scope);
        return new ModelAndView(view)
                .addObject("figures", figures)
                .addObject("whole", KpiSight.of(scope).all())
                .addObject("sections", sections(seen, said));
    }

    List<BulletinSectionView> sections(Bulletins.Seen seen, BulletinWords said) {
        return Arrays.stream(BulletinSection.values())
                .map(section -> new BulletinSectionView(
                        section,
                        talk.sentences(seen.said().get(section), seen.figures()),
                        said.comment(section),
                        tables.of(section, seen.figures()).stream()
                                .filter(table -> !table.rows().isEmpty())
                                .toList(),
                        charts.of(section, seen.figures())))
                .toList();
    }

    String heading(YearMonth month) {
        return words.text("kpi.bulletin.title", words.month(month));
    }
}
