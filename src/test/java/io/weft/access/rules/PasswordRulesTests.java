package io.weft.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

    private final PasswordRules rules = PasswordRules.standard();

    @ParameterizedTest
    @CsvSource({
        "short1, access.password.short",
        "password1234, access.password.common",
        "zzzzzzzzzzzzzz, access.password.common",
        "my-name-is-zhang.wei, access.password.login",
    })
    void refuses(String password, String why) {
        assertThat(rules.problems("zhang.wei", password)).contains(why);
    }

    @Test
    void acceptsASentenceInAnyScript() {
        assertThat(rules.problems("zhang.wei", "三只小猫在屋顶上看星星呢")).isEmpty();
        assertThat(rules.problems("zhang.wei", "tea at half past nine")).isEmpty();
    }

    @Test
    void refusesWhatTheHashWouldCutOff() {
        assertThat(rules.problems("a", "多".repeat(25))).contains("access.password.long");
    }
}
