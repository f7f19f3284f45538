package io.weft.platform.parameter;

/** A change that cannot be taken; the message key says why. */
public class ParameterRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public ParameterRefused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    /** The field of the form it concerns. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
