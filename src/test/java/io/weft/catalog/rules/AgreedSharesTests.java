package io.weft.catalog.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AgreedSharesTests {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/rules/catalog-shares.csv", numLinesToSkip = 1)
    void readsSharesAsAFileWritesThem(String shares, String read, String because) {
        assertThat(AgreedShares.read(shares)
                        .map(list -> list.stream()
                                .map(share -> share.company() + "=" + share.percent())
                                .collect(joining(";")))
                        .orElse("no"))
                .as(because)
                .isEqualTo(read);
    }
}
