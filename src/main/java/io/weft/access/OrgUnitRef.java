package io.weft.access;

import java.io.Serializable;

/** An organisation unit: the company and its code for the unit. Written {@code PC/P31}. */
public record OrgUnitRef(String company, String code) implements Serializable, Comparable<OrgUnitRef> {

    @Override
    public int compareTo(OrgUnitRef other) {
        var byCompany = company.compareTo(other.company);
        return byCompany != 0 ? byCompany : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return company + "/" + code;
    }
}
