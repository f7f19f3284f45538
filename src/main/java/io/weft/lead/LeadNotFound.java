package io.weft.lead;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such lead, deal or visit, or none within the viewer's reach; the two are not told apart. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class LeadNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeadNotFound(Object id) {
        super("No lead " + id + " in reach");
    }
}
