package io.weft.attribution;

/** On what ground a company is credited (SR-REC-02..10, SR-REC-03). The order of precedence is a term, not this order. */
public enum ClaimMode {
    /** 互动部: a joint sales unit; the direction follows the product sold. */
    INTERACTION,
    /** 相互代理: people of one company sold what another writes. */
    MUTUAL,
    /** 渠道共享: sold through a partner another company of the group cooperates with. */
    CHANNEL,
    /** 联合展业, by help: key information or an introduction. */
    JOINT_INFO,
    /** 联合展业, sold together with negotiated shares. */
    JOINT_CO,
    /** 业务协同: yields income other than premium. */
    COORDINATION;

    /** The key of its name in the messages. */
    public String messageKey() {
        return "attribution.mode." + name();
    }
}
