package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerPage;
import io.weft.customer.PageAfter;
import org.springframework.stereotype.Service;

/** Finds customers within the viewer's reach by whatever the viewer knows of them. */
@Service
public class CustomerSearch {

    /** One page; ranked by closeness when there is a text, else by customer number. */
    public CustomerPage find(CustomerFilter filter, PageAfter page, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
