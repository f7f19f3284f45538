package io.weft.catalog.web;

import io.weft.catalog.service.ChannelService;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of channels. */
@Controller
@RequestMapping("/channels")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class ChannelController {

    private final ChannelService channels;

    @GetMapping
    String list(Model model) {
        model.addAttribute("channels", channels.list());
        return "catalog/channels";
    }
}
