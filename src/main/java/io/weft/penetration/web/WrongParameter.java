package io.weft.penetration.web;

/** A parameter of the request that means nothing; names the parameter and what was sent. */
class WrongParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String parameter;
    private final String value;

    WrongParameter(String parameter, String value) {
        super(parameter);
        this.parameter = parameter;
        this.value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }
}
