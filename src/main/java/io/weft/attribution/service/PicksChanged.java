package io.weft.attribution.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was picked is not what was looked at any more: somebody decided or amended meanwhile, so it has to be looked at again. */
public class PicksChanged extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public PicksChanged() {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The claims changed since they were looked at"),
                null);
    }
}
