package io.weft.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is nothing of this number, or nothing within the viewer's reach; the two are not told apart (AC-01). Answers 404. */
public abstract class RecordNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail for the API and the log, without personal data */
    protected RecordNotFound(String detail) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
