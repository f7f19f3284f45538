package io.weft.access.web;

import io.weft.access.CurrentUser;
import io.weft.access.Refused;
import io.weft.access.service.UserFileService;
import io.weft.platform.web.Flash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Users by file: look first, then do. */
@Controller
@RequestMapping("/users/file")
@PreAuthorize("hasAuthority('USER_EDIT')")
@RequiredArgsConstructor
class UserFileController {

    private final UserFileService files;

    @GetMapping
    String page() {
        return "access/users-file";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(@RequestParam(required = false) @Nullable MultipartFile file, CurrentUser admin, Model model)
            throws IOException {
        var large = file != null && file.getSize() > 4L * UserFileService.MOST_CHARACTERS;
        var csv = file == null || large ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        return show(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, admin, model);
    }

    @PostMapping("/application")
    String apply(
            @RequestParam(name = "csv", required = false) @Nullable String sent,
            CurrentUser admin,
            Model model,
            RedirectAttributes redirect) {
        var csv = Fields.given(sent);
        try {
            var done = files.apply(csv, admin);
            redirect.addFlashAttribute("flash", Flash.success("access.file.done", done.created(), done.changed()));
            return "redirect:/users";
        } catch (Refused refused) {
            return show(csv, admin, model);
        }
    }

    private String show(String csv, CurrentUser admin, Model model) {
        model.addAttribute("csv", csv);
        model.addAttribute("check", files.check(csv, admin));
        return "access/users-file";
    }
}
