package io.weft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTests {

    @Test
    void theGroupsNameAndTheLegalFormAreLeftOut() {
        assertThat(shortly("锦川银行股份有限公司", "锦川人寿保险股份有限公司")).containsExactly("银行", "人寿保险");
        assertThat(shortly("Jinchuan Bank", "Jinchuan Property & Casualty"))
                .containsExactly("Bank", "Property & Casualty");
    }

    @Test
    void wordsAreNotCut() {
        assertThat(shortly("Marine", "Market")).containsExactly("Marine", "Market");
    }

    @Test
    void aNameAloneStaysWhole() {
        assertThat(shortly("Jinchuan Bank")).containsExactly("Jinchuan Bank");
    }

    @Test
    void nothingIsLeftOutWhenANameWouldVanish() {
        assertThat(shortly("Weft", "Weft Life")).containsExactly("Weft", "Weft Life");
    }

    private static List<String> shortly(String... names) {
        var all = List.of(names);
        return all.stream().map(ShortNames.of(all)::of).toList();
    }
}
