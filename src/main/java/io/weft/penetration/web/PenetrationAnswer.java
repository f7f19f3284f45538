package io.weft.penetration.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code GET /api/v1/penetration} answers, field by field as feeds.md fixes it. */
@JsonPropertyOrder({"asOf", "segment", "customers", "products", "contracts"})
record PenetrationAnswer(
        LocalDate asOf,
        Segment segment,
        long customers,
        long products,
        long contracts,
        @Nullable BigDecimal customerPenetration,
        @Nullable BigDecimal contractsPerCustomer,
        long multiCompanyCustomers,
        @Nullable BigDecimal multiCompanyShare,
        Map<String, Long> companyPairs,
        List<Map<String, @Nullable Object>> rows) {

    static PenetrationAnswer of(Slice slice, List<Dimension> by, Figures figures) {
        return new PenetrationAnswer(
                slice.asOf(),
                slice.segment(),
                figures.customers(),
                figures.products(),
                figures.contracts(),
                figures.customerPenetration(),
                figures.contractsPerCustomer(),
                figures.multiCompanyCustomers(),
                figures.multiCompanyShare(),
                figures.companyPairs(),
                figures.rows().stream().map(row -> row(by, row)).toList());
    }

    private static Map<String, @Nullable Object> row(List<Dimension> by, FigureRow row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < by.size(); i++) {
            fields.put(by.get(i).parameter(), row.key().get(i));
        }
        fields.put("customers", row.customers());
        fields.put("products", row.products());
        fields.put("contracts", row.contracts());
        fields.put("penetration", row.penetration());
        return fields;
    }
}
