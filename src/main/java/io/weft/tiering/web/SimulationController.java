package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.platform.web.Flash;
import io.weft.tiering.service.Simulations;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What-ifs kept under a name. */
@Controller
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class SimulationController {

    private static final int MOST_LETTERS = 100;

    private final Simulations simulations;
    private final StudioEffects effects;

    @PostMapping("/tiering/rules/{version}/simulations")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String keep(
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String name,
            CurrentUser user,
            RedirectAttributes after) {
        if (name == null || name.isBlank() || name.length() > MOST_LETTERS) {
            after.addFlashAttribute("flash", Flash.error("tiering.refused.name", MOST_LETTERS));
            return "redirect:/tiering/rules/" + version;
        }
        return "redirect:/tiering/simulations/" + simulations.keep(version, name.strip(), user);
    }

    @GetMapping("/tiering/simulations/{id}")
    ModelAndView one(@PathVariable long id) {
        var simulation = simulations.find(id);
        return new ModelAndView("tiering/studio-simulation")
                .addObject("simulation", simulation)
                .addObject("effect", effects.show(simulation.result(), null));
    }

    @PostMapping("/tiering/simulations/{id}/delete")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String forget(@PathVariable long id, RedirectAttributes after) {
        simulations.forget(id);
        after.addFlashAttribute("flash", Flash.success("tiering.studio.simulation.gone"));
        return "redirect:/tiering";
    }
}
