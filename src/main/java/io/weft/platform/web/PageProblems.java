package io.weft.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What Spring does not yet answer with a 4xx of its own; the text is the error page's (templates/error.html). */
@ControllerAdvice(annotations = Controller.class)
@Order(20)
class PageProblems {

    @ExceptionHandler
    void changedMeanwhile(OptimisticLockingFailureException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void refusedByTheDatabase(DataIntegrityViolationException e, HttpServletResponse response) throws IOException {
        response.sendError(status(e).value());
    }

    @ExceptionHandler
    void notValid(ConstraintViolationException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void upload(MultipartException e, HttpServletResponse response) throws IOException {
        boolean big = e instanceof MaxUploadSizeExceededException;
        response.sendError((big ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }

    /** A value the database cannot hold (class 22) is the sender's; one that collides with others is a conflict. */
    static HttpStatus status(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("22")
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.CONFLICT;
    }
}
