package io.weft.policy;

/** Which premium a receipt belongs to. */
public enum ReceiptPhase {
    FIRST,
    CONTINUED,
    RENEWAL,
    TOPUP
}
