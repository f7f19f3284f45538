package io.weft.customer.service;

import io.weft.customer.EditableCustomer;

/** Somebody else changed the record in the meantime; carries theirs, so that a page can show both. */
public class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EditableCustomer theirs;

    public EditConflict(EditableCustomer theirs) {
        super("Record " + theirs.recordId() + " was changed in the meantime");
        this.theirs = theirs;
    }

    public EditableCustomer theirs() {
        return theirs;
    }
}
