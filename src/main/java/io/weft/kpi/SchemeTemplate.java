package io.weft.kpi;

/** Schemes to begin with (SR-KPI-04, SR-KPI-08, SR-KPI-10). */
public enum SchemeTemplate {
    COMPANY(SubjectKind.COMPANY),
    /** The channel of individual agents 个险. */
    CHANNEL_INDIV(SubjectKind.CHANNEL),
    /** Group sales 团险. */
    CHANNEL_GROUP(SubjectKind.CHANNEL),
    /** The third channel, bancassurance unless the group says otherwise. */
    CHANNEL_THIRD(SubjectKind.CHANNEL),
    BRANCH(SubjectKind.BRANCH),
    TEAM(SubjectKind.TEAM),
    AGENT(SubjectKind.AGENT);

    private final SubjectKind kind;

    SchemeTemplate(SubjectKind kind) {
        this.kind = kind;
    }

    public SubjectKind kind() {
        return kind;
    }

    public String messageKey() {
        return "kpi.template." + name();
    }
}
