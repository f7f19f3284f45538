package io.weft.kpi.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.service.BoardDesk;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Links;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each person's own order, choice and width of tiles; buttons move them, so that it works by keyboard and without scripts. */
@Controller
@RequestMapping("/cockpit/{name}/arrangement")
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
@RequiredArgsConstructor
class ArrangeController {

    private final BoardPages pages;
    private final BoardDesk desk;

    @GetMapping
    ModelAndView form(@PathVariable String name, BoardAsked asked, CurrentUser user, Scope scope) {
        return page(BoardReach.board(name, scope), asked, user, "");
    }

    /** Moves one tile and stays, or is done with arranging; either way all that is on the page is kept. */
    @PostMapping
    ModelAndView keep(
            @PathVariable String name,
            BoardAsked asked,
            @Valid @ModelAttribute("form") ArrangeForm form,
            CurrentUser user,
            Scope scope,
            HtmxRequest htmx,
            RedirectAttributes after) {
        var board = BoardReach.board(name, scope);
        var wanted = desk.moved(form.places(), form.moving(), form.step());
        desk.keep(user.id(), board, pages.usual(board), wanted);
        if (form.move() == null) {
            after.addFlashAttribute("flash", Flash.success("kpi.board.arranged"));
            return new ModelAndView("redirect:" + Links.address(board.path(), asked.parts()));
        }
        return htmx.isHtmxRequest()
                ? page(board, asked, user, " :: tiles")
                : new ModelAndView("redirect:" + address(board, asked) + "#tile-" + form.moving());
    }

    @PostMapping("/reset")
    String reset(@PathVariable String name, BoardAsked asked, CurrentUser user, Scope scope, RedirectAttributes after) {
        var board = BoardReach.board(name, scope);
        desk.reset(user.id(), board);
        after.addFlashAttribute("flash", Flash.success("kpi.board.reset.done"));
        return "redirect:" + Links.address(board.path(), asked.parts());
    }

    private ModelAndView page(CockpitBoard board, BoardAsked asked, CurrentUser user, String part) {
        return new ModelAndView("kpi/cockpit-arrange" + part)
                .addObject("board", board)
                .addObject("places", pages.arranged(board, user))
                .addObject("known", pages.tiles(board))
                .addObject("widths", Option.keys("kpi.board.width.", Width.values()))
                .addObject("back", Links.address(board.path(), asked.parts()))
                .addObject("address", address(board, asked))
                .addObject("reset", Links.address(board.path() + "/arrangement/reset", asked.parts()));
    }

    private static String address(CockpitBoard board, BoardAsked asked) {
        return Links.address(board.path() + "/arrangement", asked.parts());
    }
}
