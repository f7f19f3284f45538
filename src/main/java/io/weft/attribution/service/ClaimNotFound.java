package io.weft.attribution.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No such claim, or none this viewer may see: the two are not told apart. */
public class ClaimNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public ClaimNotFound(long id) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No claim " + id + " in reach"),
                null);
    }
}
