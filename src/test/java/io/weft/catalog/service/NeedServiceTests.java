package io.weft.catalog.service;

import static io.weft.catalog.Products.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.catalog.ClassNeed;
import io.weft.catalog.Need;
import io.weft.catalog.Origin;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductNeed;
import io.weft.catalog.SetClassNeed;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class NeedServiceTests {

    @Autowired
    NeedService needs;

    @Autowired
    ProductService products;

    @Autowired
    JdbcClient jdbc;

    @Test
    void productsFollowTheirClassWhereNobodySpeaksForThem() {
        needs.set(new SetClassNeed("PET", null)); // products of other tests have followed their classes
        ProductId silent = aProduct("A").ofClass("PET").in(jdbc);
        ProductId spoken = aProduct("B").ofClass("PET").meets(Need.LIFE).in(jdbc);

        assertThat(needs.set(new SetClassNeed("PET", Need.PROPERTY))).isEqualTo(2);

        assertThat(need(silent)).isEqualTo(new ProductNeed(null, null, Need.PROPERTY));
        assertThat(need(silent).origin()).isEqualTo(Origin.PRODUCT_CLASS);
        assertThat(need(spoken).value()).isEqualTo(Need.LIFE);
    }

    @Test
    void aClassCanMeetNoNeedAgain() {
        ProductId id = aProduct("A").ofClass("PET").in(jdbc);
        needs.set(new SetClassNeed("PET", Need.PROPERTY));

        needs.set(new SetClassNeed("PET", null));

        assertThat(need(id).value()).isNull();
    }

    @Test
    void listsClassesThatOnlyProductsName() {
        aProduct("A").ofClass("PET").in(jdbc);
        aProduct("B").ofClass("PET").in(jdbc);

        assertThat(needs.classes()).contains(new ClassNeed("PET", null, 2));
    }

    private ProductNeed need(ProductId id) {
        return products.get(id).row().need();
    }
}
