package io.weft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProductNeedTests {

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/rules/catalog-needs.csv", numLinesToSkip = 1)
    void believesTheFirstWhoSaysAnything(ArgumentsAccessor example) {
        ProductNeed need = new ProductNeed(need(example, 0), need(example, 1), need(example, 2));

        assertThat(need.value()).isEqualTo(need(example, 3));
        assertThat(need.origin()).isEqualTo(example.get(4, Origin.class));
    }

    private static @Nullable Need need(ArgumentsAccessor example, int column) {
        return example.get(column, Need.class);
    }
}
