package io.weft.penetration.web;

import io.weft.penetration.service.FiguresNotReady;
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

/** Why a page has no figures: a part of its address is wrong, or the index is not built yet. The API answers for itself. */
@ControllerAdvice(annotations = Controller.class)
@Order(15)
@RequiredArgsConstructor
class PenetrationProblemPages {

    private final Messages messages;

    @ExceptionHandler
    void wrong(WrongParameter wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = messages.text("penetration.problem.parameter", wrong.parameter(), wrong.value());
        say(problem, HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    void notReady(FiguresNotReady notReady, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(messages.text("penetration.problem.not-ready"), HttpStatus.SERVICE_UNAVAILABLE, request, response);
    }

    private static void say(String problem, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute("problem", problem);
        response.sendError(status.value());
    }
}
