package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.customer.Desk;
import io.weft.customer.ExportFormat;
import io.weft.customer.service.CustomerExport;
import io.weft.platform.job.JobStatus;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes a customer list out of Weft: masked, limited, watermarked, recorded (AC-05). */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_EXPORT')")
class CustomerExportController {

    private final CustomerExport export;

    @PostMapping("/customers/exports")
    String start(@ModelAttribute("list") CustomerListForm list, @RequestParam ExportFormat format, Desk desk) {
        return "redirect:/customers/exports/" + export.start(desk, list.filter(), format);
    }

    @GetMapping("/customers/exports/{id}")
    String progress(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model, HtmxRequest htmx) {
        var job = export.progress(id, user.id()).orElseThrow(CustomerExportController::unknown);
        model.addAttribute("job", job);
        model.addAttribute("limit", export.rowLimit());
        model.addAttribute("running", !job.status().isOver());
        model.addAttribute("ready", job.status() == JobStatus.DONE);
        return "customer/export" + (htmx.isHtmxRequest() ? " :: state" : "");
    }

    @GetMapping("/customers/exports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user) {
        var file = export.file(id, user.id()).orElseThrow(CustomerExportController::unknown);
        var name = file.name() + "." + file.format().ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Cache-Control", "no-store")
                .body(file.content());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
