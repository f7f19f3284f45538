package io.weft.catalog.web;

import io.weft.catalog.EditProduct;
import io.weft.catalog.Need;
import io.weft.catalog.ProductChangedMeanwhile;
import io.weft.catalog.ProductRow;
import io.weft.catalog.SaleMode;
import io.weft.platform.web.Difference;
import io.weft.platform.web.Messages;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Theirs and mine side by side, when two people edited one product. */
@Component
@RequiredArgsConstructor
class ProductDifferences {

    private final Messages messages;

    List<Difference> between(ProductChangedMeanwhile conflict) {
        ProductRow theirs = conflict.theirs().row();
        EditProduct mine = conflict.mine();
        return List.of(
                new Difference("catalog.product.englishName", text(theirs.name().english()), text(mine.englishName())),
                new Difference(
                        "catalog.product.saleMode", text(theirs.saleMode().byPerson()), text(mine.saleMode())),
                new Difference("catalog.product.need", text(theirs.need().byPerson()), text(mine.need())));
    }

    private String text(@Nullable SaleMode mode) {
        return messages.text(mode == null ? "catalog.product.asDelivered" : mode.messageKey());
    }

    private String text(@Nullable Need need) {
        return messages.text(need == null ? "catalog.product.asDelivered" : need.messageKey());
    }

    private static String text(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
