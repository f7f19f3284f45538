package io.weft.penetration.web;

import io.weft.platform.web.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The page for a slice that does not exist says which part of the address it is. */
@ControllerAdvice(annotations = Controller.class)
@Order(10)
@RequiredArgsConstructor
class WrongParameterPage {

    private final Messages messages;

    @ExceptionHandler
    void wrong(WrongParameter wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(
                "problem", messages.text("penetration.problem.parameter", wrong.parameter(), wrong.value()));
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
