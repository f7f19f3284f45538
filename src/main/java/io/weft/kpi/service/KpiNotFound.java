package io.weft.kpi.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No such metric, plan, scheme, month or subject, or none the viewer may see. */
public class KpiNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public KpiNotFound(Object what) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No " + what), null);
    }
}
