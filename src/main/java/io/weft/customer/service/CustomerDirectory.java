package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerHeader;
import io.weft.customer.CustomerLabel;
import io.weft.customer.CustomerProfile;
import io.weft.customer.CustomerSight;
import io.weft.customer.SqlCondition;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Who a customer is for a viewer. Every method throws {@link CustomerNotFound} for one out of reach. */
@Service
public class CustomerDirectory {

    /** The customer number today of an older or a current one, whoever asks (PR-ID-09); does not say that it is in reach. */
    public long resolve(long gcid) {
        throw new UnsupportedOperationException();
    }

    /** The head of the customer page. */
    public CustomerHeader header(long gcid, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Golden values with source and age. */
    public CustomerProfile profile(long gcid, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** How far the viewer sees into the customer; for panels of other modules. */
    public CustomerSight sight(long gcid, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** The record something new about this customer hangs on: the viewer's own company's if it has one, else one in sight. */
    public long recordFor(long gcid, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** The customer number of a company's own key. */
    public long bySource(String company, String sourceKey, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Names for a list of source records, by record id; records out of reach are not in the answer. */
    public Map<Long, CustomerLabel> labels(Collection<Long> recordIds, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** "This customer is in reach" over a column with customer numbers, for set queries of other modules. */
    public SqlCondition inReach(String gcidColumn, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
