package io.weft.lead.web;

import io.weft.access.Scope;
import io.weft.lead.ConversionBy;
import io.weft.lead.LeadAge;
import io.weft.lead.LeadAgeing;
import io.weft.lead.LeadConversion;
import io.weft.lead.LeadReach;
import io.weft.lead.LeadStage;
import io.weft.lead.service.LeadFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final LeadCharts charts;

    @GetMapping("/leads/figures")
    String figures(@RequestParam(defaultValue = "SOURCE") ConversionBy by, Scope scope, Model model) {
        List<LeadConversion> rows = figures.conversion(by, scope);
        model.addAttribute("by", by);
        model.addAttribute("dimensions", ConversionBy.values());
        model.addAttribute("rows", rows);
        model.addAttribute("names", charts.names(by, rows));
        model.addAttribute("reaches", LeadReach.values());
        model.addAttribute("chart", charts.conversion(by, rows));
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
}
