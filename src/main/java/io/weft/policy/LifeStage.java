package io.weft.policy;

/** Where a customer stands in his life with us, as far as the viewer sees (SR-CUS-20). */
public enum LifeStage {
    PROSPECT,
    NEW,
    GROWING,
    MATURE,
    AT_RISK,
    LOST,
    WON_BACK
}
