package io.weft.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts products into the catalog of a test, in words: {@code aProduct("MOT").named("车险").meets(PROPERTY).in(jdbc)}. */
public record Products(
        String company,
        String code,
        String name,
        String productClass,
        @Nullable Need byPerson,
        @Nullable Need byFeed) {

    /** The company of these tests, apart from every other test's. */
    public static final String COMPANY = "CATALOG";

    public static Products aProduct(String code) {
        return new Products(COMPANY, code, "产品" + code, "TEST", null, null);
    }

    public Products of(String otherCompany) {
        return new Products(otherCompany, code, name, productClass, byPerson, byFeed);
    }

    public Products named(String newName) {
        return new Products(company, code, newName, productClass, byPerson, byFeed);
    }

    public Products ofClass(String newClass) {
        return new Products(company, code, name, newClass, byPerson, byFeed);
    }

    public Products meets(@Nullable Need need) {
        return new Products(company, code, name, productClass, byPerson, need);
    }

    public Products setByHandTo(@Nullable Need need) {
        return new Products(company, code, name, productClass, need, byFeed);
    }

    public ProductId in(JdbcClient jdbc) {
        jdbc.sql("insert into access_company (code, line, name) values (:code, 'PC', :code) on conflict do nothing")
                .param("code", company)
                .update();
        return new ProductId(jdbc.sql("""
                        insert into catalog_product (company, code, series, class, name, need_override, need_fed)
                        values (:company, :code, 'PC', :productClass, :name, :byPerson, :byFeed)
                        returning id
                        """)
                .param("company", company)
                .param("code", code)
                .param("productClass", productClass)
                .param("name", name)
                .param("byPerson", byPerson == null ? null : byPerson.name())
                .param("byFeed", byFeed == null ? null : byFeed.name())
                .query(Long.class)
                .single());
    }
}
