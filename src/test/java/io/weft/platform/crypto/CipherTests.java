package io.weft.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CipherTests {

    private final Cipher cipher = CipherConfiguration.cipher(KeySets.newData(), KeySets.newIndex());

    CipherTests() throws GeneralSecurityException {}

    @Test
    void readsWhatItWrote() {
        byte[] sealed = cipher.encrypt("13812345678", "customer.mobile");
        assertThat(new String(sealed)).doesNotContain("138");
        assertThat(cipher.decrypt(sealed, "customer.mobile")).isEqualTo("13812345678");
    }

    @Test
    void neverGivesTheSameBytesTwice() {
        assertThat(cipher.encrypt("a", "x")).isNotEqualTo(cipher.encrypt("a", "x"));
    }

    @Test
    void refusesAValueMovedToAnotherField() {
        byte[] sealed = cipher.encrypt("a", "customer.mobile");
        assertThatThrownBy(() -> cipher.decrypt(sealed, "customer.email")).isInstanceOf(UnreadableValue.class);
    }

    @Test
    void refusesAnAlteredValue() {
        byte[] sealed = cipher.encrypt("a", "x");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(sealed, "x")).isInstanceOf(UnreadableValue.class);
    }

    @Test
    void hashesEqualValuesOfOneFieldAlike() {
        assertThat(cipher.hash("13812345678", "customer.mobile"))
                .hasSize(16)
                .isEqualTo(cipher.hash("13812345678", "customer.mobile"))
                .isNotEqualTo(cipher.hash("13812345678", "agent.mobile"))
                .isNotEqualTo(cipher.hash("13812345679", "customer.mobile"));
    }

    @Test
    void oldRowsStayReadableAfterARotation() throws GeneralSecurityException {
        KeysetHandle first = KeySets.newData();
        byte[] old = CipherConfiguration.cipher(first, KeySets.newIndex()).encrypt("a", "x");
        KeysetHandle second = KeysetHandle.newBuilder(first)
                .addEntry(KeySets.newDataEntry().makePrimary())
                .build();
        Cipher rotated = CipherConfiguration.cipher(second, KeySets.newIndex());
        assertThat(rotated.decrypt(old, "x")).isEqualTo("a");
        assertThat(rotated.decrypt(rotated.encrypt("b", "x"), "x")).isEqualTo("b");
    }

    @Test
    void takesKeysFromTheConfiguration() throws GeneralSecurityException {
        context()
                .withPropertyValues(
                        "weft.keys.data=" + KeySets.format(KeySets.newData()),
                        "weft.keys.index=" + KeySets.format(KeySets.newIndex()),
                        "spring.profiles.active=prod")
                .run(started -> assertThat(started).hasSingleBean(Cipher.class));
    }

    @Test
    void hasADevelopmentKeyOutsideProd() {
        context().run(started -> {
            Cipher first = started.getBean(Cipher.class);
            Cipher again = CipherConfiguration.cipher(KeySets.developmentData(), KeySets.developmentIndex());
            assertThat(again.decrypt(first.encrypt("a", "x"), "x")).isEqualTo("a");
        });
    }

    @Test
    void refusesToStartProdWithoutKeys() {
        context()
                .withPropertyValues("spring.profiles.active=prod")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("weft.keys.data and weft.keys.index must both be set"));
    }

    @Test
    void refusesHalfAPairAndAnythingThatIsNotAKeyset() {
        context()
                .withPropertyValues("weft.keys.index=abc")
                .run(started -> assertThat(started).hasFailed());
        context()
                .withPropertyValues("weft.keys.data=no keyset", "weft.keys.index=none")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("weft.keys.data is not a Tink keyset"));
    }

    private static ApplicationContextRunner context() {
        return new ApplicationContextRunner().withUserConfiguration(CipherConfiguration.class);
    }
}
