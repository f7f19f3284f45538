package io.weft.customer.service;

/** The export may not be made; the message is the rule that forbids it. */
public class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExportRefused(String rule) {
        super(rule);
    }
}
