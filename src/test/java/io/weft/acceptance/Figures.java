package io.weft.acceptance;

import io.weft.support.WeftApi;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Compares one block of expected figures with the penetration the product answers. */
final class Figures {

    private final WeftApi api;
    private final Results results;
    private final String asOf;

    Figures(WeftApi api, Results results, String asOf) {
        this.api = api;
        this.results = results;
        this.asOf = asOf;
    }

    void compare(String when, String segment, JsonNode expected) {
        JsonNode product = api.json("/api/v1/penetration?asOf=" + asOf + "&segment=" + segment + "&by=company");
        String prefix = when + " " + segment + " ";
        number(prefix + "customers", expected.get("customers"), product.get("customers"));
        number(prefix + "products", expected.get("activeProducts"), product.get("products"));
        number(prefix + "contracts", expected.get("activeContracts"), product.get("contracts"));
        number(prefix + "M-01", expected.get("M-01"), product.get("customerPenetration"));
        number(prefix + "M-04", expected.get("M-04"), product.get("multiCompanyShare"));
        number(prefix + "M-04 customers", expected.get("M-04 customers"), product.get("multiCompanyCustomers"));
        number(prefix + "M-05", expected.get("M-05"), product.get("contractsPerCustomer"));
        rows(prefix, expected, product);
        pairs(prefix, expected.get("customersByCompanyPair"), product.get("companyPairs"));
    }

    private void rows(String prefix, JsonNode expected, JsonNode product) {
        for (JsonNode row : product.get("rows")) {
            String company = row.get("company").asString();
            number(prefix + "M-03 " + company, expected.get("M-03").get(company), row.get("penetration"));
            number(prefix + "products " + company, expected.get("M-03 products").get(company), row.get("products"));
        }
        results.compare(
                prefix + "companies",
                expected.get("M-03").size(),
                product.get("rows").size());
    }

    private void pairs(String prefix, JsonNode expected, JsonNode product) {
        expected.properties()
                .forEach(pair -> number(prefix + pair.getKey(), pair.getValue(), product.get(pair.getKey())));
        results.compare(prefix + "pairs", expected.size(), product.size());
    }

    private void number(String check, JsonNode expected, JsonNode product) {
        results.compare(check, plain(expected), plain(product));
    }

    private static String plain(JsonNode number) {
        return number == null || number.isNull()
                ? "none"
                : new BigDecimal(number.asString()).stripTrailingZeros().toPlainString();
    }
}
