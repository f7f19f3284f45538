package io.weft.access;

import org.jspecify.annotations.Nullable;

/** A unit as the tree shows it. */
public record OrgUnitView(
        String company,
        String code,
        @Nullable String parentCode,
        String name,
        @Nullable String level,
        @Nullable String type,
        @Nullable String partnerCompany,
        int children,
        int version) {

    public OrgUnitRef ref() {
        return new OrgUnitRef(company, code);
    }

    public boolean isSpecial() {
        return type != null && !type.equals("NORMAL");
    }
}
