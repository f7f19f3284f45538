package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.service.IdentityLinks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link table as a file, for data stewards and core systems (feeds.md 2). */
@RestController
@RequiredArgsConstructor
class IdentityLinksApiController {

    private final IdentityLinks links;

    @GetMapping("/api/v1/identity/links.csv")
    @PreAuthorize("hasAuthority('IDENTITY_LINKS')")
    void links(Scope scope, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"links.csv\"");
        links.write(response.getWriter(), scope);
    }
}
