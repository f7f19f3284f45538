package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CreateCustomer;
import io.weft.customer.EditCustomer;
import io.weft.customer.EditableCustomer;
import org.springframework.stereotype.Service;

/** Customers and prospects entered by hand: Weft is their source, the viewer's company their owner. */
@Service
public class CustomerRecords {

    /** Enters a customer and links it at once; answers its customer number. Throws {@link CustomerRefused}. */
    public long create(CreateCustomer command, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** The hand-made record of a customer, in clear, for its form. */
    public EditableCustomer editable(long gcid, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Changes it; answers the customer number, which may be another one now. Throws {@link EditConflict}. */
    public long edit(EditCustomer command, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
