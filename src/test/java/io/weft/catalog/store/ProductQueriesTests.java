package io.weft.catalog.store;

import static io.weft.catalog.Products.COMPANY;
import static io.weft.catalog.Products.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.catalog.Need;
import io.weft.catalog.ProductFilter;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductRow;
import io.weft.catalog.ProductView;
import io.weft.support.WeftTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class ProductQueriesTests {

    @Autowired
    ProductQueries queries;

    @Autowired
    NeedBatch needs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsOnAfterTheLastProductOfThePageBefore() {
        aProduct("B").in(jdbc);
        aProduct("A").in(jdbc);
        aProduct("C").in(jdbc);

        assertThat(codes(filter(null, null, null), 2)).containsExactly("A", "B");
        assertThat(codes(filter(null, null, COMPANY + "/B"), 2)).containsExactly("C");
    }

    @Test
    void findsAProductByAnyPartOfItsNameOrCode() {
        aProduct("MOT").named("家用车商业险").in(jdbc);
        aProduct("HOM").named("家庭财产险").in(jdbc);

        assertThat(codes(filter("商业", null, null), 10)).containsExactly("MOT");
        assertThat(codes(filter("hom", null, null), 10)).containsExactly("HOM");
    }

    @Test
    void takesAPercentSignForWhatItIs() {
        aProduct("A").named("100%返还").in(jdbc);
        aProduct("B").named("100元返还").in(jdbc);

        assertThat(codes(filter("100%返", null, null), 10)).containsExactly("A");
        assertThat(codes(filter("'; drop table catalog_product; --", null, null), 10))
                .isEmpty();
    }

    @Test
    void filtersByTheNeedThatCounts() {
        aProduct("A").meets(Need.LIFE).in(jdbc);
        aProduct("B").meets(Need.LIFE).setByHandTo(Need.ACCIDENT).in(jdbc);

        assertThat(codes(filter(null, Need.ACCIDENT, null), 10)).containsExactly("B");
    }

    /** The twin of {@link io.weft.catalog.ProductNeed}: the generated column says the same as the record. */
    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/rules/catalog-needs.csv", numLinesToSkip = 1)
    void storesTheNeedTheRecordNames(ArgumentsAccessor example) {
        ProductId id = aProduct("T")
                .ofClass("TWIN")
                .setByHandTo(example.get(0, Need.class))
                .meets(example.get(1, Need.class))
                .in(jdbc);
        Need byClass = example.get(2, Need.class);
        if (byClass != null) {
            needs.set("TWIN", byClass);
        }
        needs.settle();

        ProductView product = queries.find(id).orElseThrow();
        assertThat(storedNeed(id)).isEqualTo(example.get(3, Need.class));
        assertThat(product.row().need().value()).isEqualTo(example.get(3, Need.class));
    }

    private @Nullable Need storedNeed(ProductId id) {
        return jdbc.sql("select need from catalog_product where id = :id")
                .param("id", id.value())
                .query(Need.class)
                .list()
                .get(0);
    }

    private List<String> codes(ProductFilter filter, int limit) {
        return queries.page(filter, limit).stream()
                .map(ProductRow::code)
                .map(code -> code.code())
                .toList();
    }

    private static ProductFilter filter(@Nullable String q, @Nullable Need need, @Nullable String after) {
        return new ProductFilter(q, COMPANY, null, need, null, after);
    }
}
