package io.weft.customer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.customer.CertificateType;
import io.weft.customer.PartyKind;
import io.weft.customer.ProfileField;
import io.weft.customer.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/rules/identity.md. */
class IdentityExamplesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/identity/id-cards.csv", numLinesToSkip = 1)
    void readsIdentityCards(String written, @Nullable String number) {
        assertThat(IdCard.parse(written).map(IdCard::number).orElse(null)).isEqualTo(number);
    }

    @Test
    void knowsBirthAndSexFromTheNumber() {
        IdCard card = IdCard.parse("11010519491231002X").orElseThrow();
        assertThat(card.born()).isEqualTo("1949-12-31");
        assertThat(card.isMale()).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/identity/social-credit-codes.csv", numLinesToSkip = 1)
    void readsSocialCreditCodes(String written, @Nullable String code) {
        assertThat(SocialCreditCode.parse(written).map(SocialCreditCode::code).orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/identity/mobiles.csv", numLinesToSkip = 1)
    void bringsMobilesIntoOneForm(String written, String e164) {
        assertThat(Mobiles.normalise(written)).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/identity/names.csv", numLinesToSkip = 1)
    void readsNames(String written, String compared, String pinyin, String initials) {
        assertThat(Names.normalise(written)).isEqualTo(compared);
        if (!compared.equals("ANNALI")) {
            assertThat(Pinyin.of(compared)).isEqualTo(new Pinyin(pinyin, initials));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,ID_CARD,11010519491231002X,王五,PERSON|ID_CARD|11010519491231002X|王五",
        "ORG,ID_CARD,11010519491231002X,王五,",
        "ORG,USCC,91990000MA0000007X,甲公司,ORG|USCC|91990000MA0000007X",
        "PERSON,PASSPORT,E1,王五,PERSON|PASSPORT|E1|王五",
        "PERSON,ID_CARD,,王五,",
        "PERSON,,E1,王五,"
    })
    void saysWhatMakesTwoRecordsOne(
            PartyKind kind,
            @Nullable CertificateType type,
            @Nullable String number,
            String name,
            @Nullable String key) {
        assertThat(StrongKey.of(kind, type, number, name).map(StrongKey::text).orElse(null))
                .isEqualTo(key);
    }

    @Test
    void prefersTheBestVerifiedThenCoreSystemsThenTheLatest() {
        Statement<String> old = statement("old", 1, Verification.GOV, false, "2020-01-01T00:00:00Z");
        Statement<String> recent = statement("recent", 2, Verification.DOC, false, "2026-01-01T00:00:00Z");
        Statement<String> hand = statement("hand", 3, Verification.DOC, true, "2026-06-01T00:00:00Z");
        Statement<String> undated = new Statement<>("undated", 4, Verification.DOC, false, null);
        assertThat(Survivorship.golden(List.of(recent, old, hand))).contains(old);
        assertThat(Survivorship.golden(List.of(hand, undated, recent))).contains(recent);
        assertThat(Survivorship.golden(List.of(hand, undated))).contains(undated);
        assertThat(Survivorship.golden(List.<Statement<String>>of())).isEmpty();
    }

    private static Statement<String> statement(String value, long id, Verification how, boolean byHand, String at) {
        return new Statement<>(value, id, how, byHand, Instant.parse(at));
    }

    @Test
    void countsTenElementsOfCompleteness() {
        assertThat(Completeness.outOf()).isEqualTo(10);
        assertThat(Completeness.filled(Set.of(ProfileField.NAME, ProfileField.MOBILE, ProfileField.EMAIL)))
                .isEqualTo(2);
    }
}
