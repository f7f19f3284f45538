package io.weft.penetration.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue and the organisation as far as contracts refer to them. */
public record Reference(
        List<String> companies, List<Product> products, List<Channel> channels, List<OrgUnit> orgUnits) {

    /** What a company writes; its series belongs to one line of business. */
    public record Product(
            String company, String code, @Nullable String series) {

        /** The product's code within the group, {@code PC/MTPL}. */
        public String groupCode() {
            return company + "/" + code;
        }
    }

    /** The way contracts are sold; products of other series than its home series count for M-02. */
    public record Channel(String code, @Nullable String homeSeries) {}

    /** A node of one company's organisation. */
    public record OrgUnit(
            String company, String code, @Nullable String parent) {

        /** The unit's code within the group, {@code PC/P31}. */
        public String groupCode() {
            return company + "/" + code;
        }

        @Nullable
        String parentGroupCode() {
            return parent == null ? null : company + "/" + parent;
        }
    }
}
