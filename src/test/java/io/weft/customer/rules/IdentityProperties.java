package io.weft.customer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentityProperties {

    @Property
    void normalisingANameTwiceChangesNothing(@ForAll String name) {
        String once = Names.normalise(name);
        assertThat(Names.withoutSpace(once)).isEqualTo(once);
    }

    @Property
    void aNameWithOneWrongCharacterSharesAForm(
            @ForAll("names") String name, @ForAll("character") String wrong, @ForAll @IntRange(max = 3) int at) {
        int place = at % name.length();
        assertShareAForm(name, name.substring(0, place) + wrong + name.substring(place + 1));
    }

    @Property
    void aNameWithOneMissingCharacterSharesAForm(@ForAll("names") String name, @ForAll @IntRange(max = 3) int at) {
        int place = at % name.length();
        assertShareAForm(name, name.substring(0, place) + name.substring(place + 1));
    }

    @Property
    void aNameWithOneMoreCharacterSharesAForm(
            @ForAll("names") String name, @ForAll("character") String more, @ForAll @IntRange(max = 3) int at) {
        int place = at % name.length();
        assertShareAForm(name, name.substring(0, place) + more + name.substring(place));
    }

    @Property
    void aWrongDigitBreaksAnIdentityCard(
            @ForAll @IntRange(max = 16) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] number = "11010519491231002X".toCharArray();
        number[at] = (char) ('0' + (number[at] - '0' + by) % 10);
        assertThat(IdCard.parse(new String(number))).isEmpty();
    }

    @Property
    void whateverIsTypedIsUnderstoodOrNothing(@ForAll String typed) {
        SearchText.parse(typed)
                .ifPresent(text -> assertThat(text.plain()).isNotEmpty().doesNotContain("\0"));
    }

    private static void assertShareAForm(String name, String typed) {
        List<String> stored = Names.searchForms(name);
        assertThat(Names.searchForms(typed)).as("%s for %s", typed, name).containsAnyElementsOf(stored);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .ofMinLength(2)
                .ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> character() {
        return Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofLength(1);
    }
}
