package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.Links;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The cockpits: pages of tiles that load one by one (D-01, D-02, D-04); every view has an address of its own. */
@Controller
@RequestMapping("/cockpit")
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
@RequiredArgsConstructor
class BoardController {

    private final BoardPages pages;

    @GetMapping
    String first(BoardAsked asked, Scope scope) {
        return "redirect:" + Links.address(BoardReach.first(scope).path(), asked.parts());
    }

    @GetMapping("/{name}")
    ModelAndView board(@PathVariable String name, BoardAsked asked, CurrentUser user, Scope scope) {
        CockpitBoard board = BoardReach.board(name, scope);
        return new ModelAndView("kpi/cockpit").addObject("view", pages.view(board, asked, user, scope));
    }
}
