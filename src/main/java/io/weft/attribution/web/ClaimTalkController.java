package io.weft.attribution.web;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.ClaimMaking;
import io.weft.attribution.service.ClaimRefused;
import io.weft.attribution.service.ClaimTalk;
import io.weft.customer.Desk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One claim: everything about it, what the companies write to each other, and the files they show. */
@Controller
@RequestMapping("/claims/{id}")
@PreAuthorize("hasAuthority('CLAIM_VIEW')")
@RequiredArgsConstructor
class ClaimTalkController {

    private final ClaimPages pages;
    private final ClaimTalk talk;
    private final ClaimList claims;
    private final ClaimMaking making;

    /** @param filter of the list the viewer came by; it is where he goes back to and on */
    @GetMapping
    ModelAndView claim(@PathVariable long id, @Valid @ModelAttribute("filter") ClaimFilter filter, Desk desk) {
        return pages.page(id, desk).addObject("back", Links.address("/claims", filter.trail()));
    }

    @PostMapping("/comments")
    @PreAuthorize("hasAuthority('CLAIM_EDIT')")
    ModelAndView say(
            @PathVariable long id, @Valid @ModelAttribute("remark") CommentForm form, BindingResult errors, Desk desk) {
        if (errors.hasErrors()) {
            return pages.wrong(pages.page(id, desk), form, errors);
        }
        talk.say(id, form.words(), desk);
        return new ModelAndView("redirect:/claims/" + id + "#talk");
    }

    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('CLAIM_EDIT')")
    ModelAndView show(@PathVariable long id, @RequestParam MultipartFile file, Desk desk, RedirectAttributes redirect)
            throws IOException {
        try {
            talk.show(id, String.valueOf(file.getOriginalFilename()), file.getBytes(), desk);
            redirect.addFlashAttribute("flash", Flash.success("attribution.claim.shown"));
            return new ModelAndView("redirect:/claims/" + id + "#evidence");
        } catch (ClaimRefused refused) {
            var page = pages.page(id, desk);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("fileProblem", refused.messageKey());
        }
    }

    @GetMapping("/evidence/{file}")
    ResponseEntity<byte[]> evidence(@PathVariable long id, @PathVariable long file, Desk desk) {
        var found = talk.file(id, file, desk);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(found.content());
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasAuthority('CLAIM_EDIT')")
    ModelAndView withdraw(@PathVariable long id, Desk desk, RedirectAttributes redirect) {
        claims.one(id, desk);
        try {
            making.withdraw(id, desk.user());
            redirect.addFlashAttribute("flash", Flash.success("attribution.claim.withdrawn"));
            return new ModelAndView("redirect:/claims/" + id);
        } catch (ClaimRefused refused) {
            var page = pages.page(id, desk);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("refusal", refused.messageKey());
        }
    }
}
