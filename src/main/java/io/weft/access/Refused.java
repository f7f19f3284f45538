package io.weft.access;

/** A change is refused for a reason the user can mend; the message key says which, the field where. */
public class Refused extends RuntimeException {

    private final String field;
    private final String messageKey;

    public Refused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }
}
