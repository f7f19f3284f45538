package io.weft.lead.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.access.Scope;
import io.weft.lead.LeadFilter;
import io.weft.lead.LeadLine;
import io.weft.lead.LeadStage;
import io.weft.lead.service.LeadList;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads as a list and as a board, those in the viewer's reach. */
@Controller
@PreAuthorize("hasAuthority('LEAD_VIEW')")
@RequiredArgsConstructor
class LeadController {

    private final LeadList leads;
    private final LeadOptions options;

    @GetMapping("/leads")
    String list(@Valid @ModelAttribute("filter") LeadFilter filter, Scope scope, Model model) {
        results(filter, scope, model);
        common(scope, model);
        return "lead/list";
    }

    @HxRequest
    @GetMapping("/leads")
    String results(@Valid @ModelAttribute("filter") LeadFilter filter, Scope scope, Model model) {
        var page = leads.page(filter, scope);
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/leads", filter.parts(), page.next()));
        return "lead/list :: results";
    }

    @GetMapping("/leads/board")
    String board(@Valid @ModelAttribute("filter") LeadFilter filter, Scope scope, Model model) {
        Map<LeadStage, List<LeadLine>> columns = new LinkedHashMap<>();
        LeadStage.board().forEach(stage -> columns.put(stage, List.of()));
        var lines = leads.board(filter, scope);
        columns.replaceAll((stage, none) ->
                lines.stream().filter(line -> line.lead().stage() == stage).toList());
        model.addAttribute("columns", columns);
        common(scope, model);
        return "lead/board";
    }

    private void common(Scope scope, Model model) {
        model.addAttribute("options", options);
        model.addAttribute("waiting", leads.waiting(scope));
        model.addAttribute("scope", scope);
    }
}
