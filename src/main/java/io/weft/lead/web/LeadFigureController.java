package io.weft.lead.web;

import io.weft.access.Scope;
import io.weft.lead.ConversionBy;
import io.weft.lead.LeadAge;
import io.weft.lead.LeadAgeing;
import io.weft.lead.LeadConversion;
import io.weft.lead.LeadReach;
import io.weft.lead.LeadStage;
import io.weft.lead.service.LeadFigures;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ageing and conversion of leads; each number opens the leads behind it. */
@Controller
@PreAuthorize("hasAuthority('LEAD_VIEW')")
@RequiredArgsConstructor
class LeadFigureController {

    private final LeadFigures figures;
    private final Messages messages;

    @GetMapping("/leads/figures")
    String figures(@RequestParam(defaultValue = "SOURCE") ConversionBy by, Scope scope, Model model) {
        List<LeadConversion> rows = figures.conversion(by, scope);
        model.addAttribute("by", by);
        model.addAttribute("dimensions", ConversionBy.values());
        model.addAttribute("rows", rows);
        model.addAttribute("names", names(by, rows));
        model.addAttribute("reaches", LeadReach.values());
        model.addAttribute("chart", chart(by, rows));
        ageing(figures.ageing(scope), model);
        return "lead/figures";
    }

    private void ageing(List<LeadAgeing> ageing, Model model) {
        Map<LeadStage, Map<LeadAge, Long>> byStage = ageing.stream()
                .collect(
                        Collectors.groupingBy(LeadAgeing::stage, Collectors.toMap(LeadAgeing::age, LeadAgeing::leads)));
        model.addAttribute("ages", LeadAge.values());
        model.addAttribute(
                "stages",
                Arrays.stream(LeadStage.values()).filter(byStage::containsKey).toList());
        model.addAttribute("ageing", byStage);
    }

    private ChartView chart(ConversionBy by, List<LeadConversion> rows) {
        Map<String, String> names = names(by, rows);
        return ChartView.bars(
                messages.text("lead.figures.chart", messages.text(by.messageKey())),
                Unit.PERCENT,
                rows.stream().map(row -> names.get(row.key())).toList(),
                List.of(new Series(
                        messages.text("lead.figures.conversion"),
                        rows.stream()
                                .map(row -> row.conversion() == null ? BigDecimal.ZERO : row.conversion())
                                .toList(),
                        rows.stream()
                                .map(row -> "/leads?reached=WON&" + parameter(by) + "=" + row.key())
                                .toList())));
    }

    private Map<String, String> names(ConversionBy by, List<LeadConversion> rows) {
        return rows.stream()
                .map(LeadConversion::key)
                .collect(Collectors.toMap(
                        Function.identity(), key -> messages.text("lead." + parameter(by) + "." + key)));
    }

    static String parameter(ConversionBy by) {
        return switch (by) {
            case SOURCE -> "source";
            case MODE -> "mode";
            case ACCOMPANIED -> "accompanied";
        };
    }
}
