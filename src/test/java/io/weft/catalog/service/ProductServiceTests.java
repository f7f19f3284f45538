package io.weft.catalog.service;

import static io.weft.catalog.Products.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.catalog.EditProduct;
import io.weft.catalog.Need;
import io.weft.catalog.ProductChangedMeanwhile;
import io.weft.catalog.ProductEdited;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductNotFound;
import io.weft.catalog.ProductView;
import io.weft.catalog.SaleMode;
import io.weft.support.WeftTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
@RecordApplicationEvents
class ProductServiceTests {

    @Autowired
    ProductService products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Test
    void keepsWhatAPersonSaidApartFromWhatTheCompanySays() {
        ProductId id = aProduct("A").meets(Need.LIFE).in(jdbc);

        edit(new EditProduct(id, 0, "Motor cover", SaleMode.REFERRAL_ONLY, Need.ACCIDENT));

        ProductView saved = products.get(id);
        assertThat(saved.row().name().english()).isEqualTo("Motor cover");
        assertThat(saved.row().saleMode().value()).isEqualTo(SaleMode.REFERRAL_ONLY);
        assertThat(saved.row().need().value()).isEqualTo(Need.ACCIDENT);
        assertThat(saved.row().need().delivered()).isEqualTo(Need.LIFE);
        assertThat(saved.version()).isEqualTo(1);
    }

    @Test
    void givesTheWordBackToTheCompany() {
        ProductId id = aProduct("A").meets(Need.LIFE).setByHandTo(Need.ACCIDENT).in(jdbc);

        edit(new EditProduct(id, 0, null, null, null));

        assertThat(products.get(id).row().need().value()).isEqualTo(Need.LIFE);
    }

    @Test
    void tellsOthersThatAProductWasEdited() {
        ProductId id = aProduct("A").in(jdbc);

        edit(new EditProduct(id, 0, "A", null, null));

        assertThat(events.stream(ProductEdited.class))
                .extracting(ProductEdited::id)
                .containsExactly(id);
    }

    @Test
    void refusesAnEditOfSomethingThatHasChangedSinceAndShowsWhatStandsThere() {
        ProductId id = aProduct("A").in(jdbc);
        edit(new EditProduct(id, 0, "Theirs", null, null));

        assertThatThrownBy(() -> edit(new EditProduct(id, 0, "Mine", null, null)))
                .isInstanceOfSatisfying(ProductChangedMeanwhile.class, conflict -> {
                    assertThat(conflict.theirs().row().name().english()).isEqualTo("Theirs");
                    assertThat(conflict.mine().englishName()).isEqualTo("Mine");
                });
        assertThat(products.get(id).row().name().english()).isEqualTo("Theirs");
    }

    @Test
    void knowsNoProductThatIsNotThere() {
        assertThatThrownBy(() -> products.get(new ProductId(-1))).isInstanceOf(ProductNotFound.class);
        assertThatThrownBy(() -> products.edit(new EditProduct(new ProductId(-1), 0, null, null, null)))
                .isInstanceOf(ProductNotFound.class);
    }

    private void edit(EditProduct edit) {
        products.edit(edit);
        entities.flush();
        entities.clear();
    }
}
