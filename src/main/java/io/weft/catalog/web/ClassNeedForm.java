package io.weft.catalog.web;

import io.weft.catalog.Need;
import io.weft.catalog.SetClassNeed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which need a class of products meets; an empty need says that it meets none. */
record ClassNeedForm(
        @NotBlank @Size(max = 64) String productClass,
        @Nullable Need need) {

    SetClassNeed toCommand() {
        return new SetClassNeed(productClass, need);
    }
}
