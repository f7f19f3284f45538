package io.weft.workforce.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.access.Scope;
import io.weft.platform.Page;
import io.weft.platform.web.Links;
import io.weft.workforce.AgentFilter;
import io.weft.workforce.AgentRow;
import io.weft.workforce.service.AgentService;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of agents, unit by unit, as far as the viewer's scope reaches. */
@Controller
@RequestMapping("/agents")
@PreAuthorize("hasAuthority('ORG_VIEW')")
@RequiredArgsConstructor
class AgentController {

    private final AgentService agents;
    private final AgentOptions options;

    @GetMapping
    String list(@Valid @ModelAttribute("filter") AgentFilter filter, Scope scope, Model model) {
        results(filter, scope, model);
        model.addAttribute("options", options);
        return "workforce/agents";
    }

    @HxRequest
    @GetMapping
    String results(@Valid @ModelAttribute("filter") AgentFilter filter, Scope scope, Model model) {
        Page<AgentRow> page = agents.list(filter, scope);
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/agents", filter.describe(), page.next()));
        return "workforce/agents :: results";
    }
}
