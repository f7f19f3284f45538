package io.weft.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address under /api that nobody serves is answered as a problem too, not as a page. */
@RestController
@RequestMapping("/api/**")
class UnknownApiController {

    @RequestMapping
    @PreAuthorize("permitAll()")
    void unknown(HttpServletRequest request) throws NoResourceFoundException {
        var method = HttpMethod.valueOf(request.getMethod());
        throw new NoResourceFoundException(method, request.getRequestURI(), request.getRequestURI());
    }
}
