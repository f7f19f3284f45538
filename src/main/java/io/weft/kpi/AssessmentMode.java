package io.weft.kpi;

import java.util.List;

/** Whose scorecard a cross-sale shows in (SR-KPI-07, {@code P.kpi.mode}); the group's total has it once whatever the mode. */
public enum AssessmentMode {
    NONE(List.of()),
    SELLER_ONLY(List.of(Side.SELLER)),
    PRODUCT_ONLY(List.of(Side.PRODUCT)),
    BOTH(List.of(Side.SELLER, Side.PRODUCT));

    private final List<Side> sides;

    AssessmentMode(List<Side> sides) {
        this.sides = sides;
    }

    /** The sides that count for a subject of this kind. */
    public List<Side> sides(SubjectKind kind) {
        return kind == SubjectKind.GROUP ? List.of(Side.SELLER) : sides;
    }

    public String messageKey() {
        return "kpi.mode." + name();
    }
}
