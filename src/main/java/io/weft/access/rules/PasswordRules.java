package io.weft.access.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a password must be. Length counts; mixtures of signs are not asked for. */
public record PasswordRules(int shortest, Set<String> common) {

    /** The hash (bcrypt) reads no further. */
    static final int LONGEST_BYTES = 72;

    public static PasswordRules standard() {
        return new PasswordRules(12, COMMON);
    }

    /** Message keys of what is wrong; empty when it may be used. */
    public List<String> problems(String login, String password) {
        var problems = new ArrayList<String>();
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < shortest) {
            problems.add("access.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            problems.add("access.password.long");
        }
        if (!login.isEmpty() && plain.contains(login.toLowerCase(Locale.ROOT))) {
            problems.add("access.password.login");
        }
        if (common.contains(plain) || plain.chars().distinct().count() < 4) {
            problems.add("access.password.common");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            problems.add("access.password.control");
        }
        return problems;
    }

    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "123456123456",
            "1qaz2wsx3edc",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyuiopasdfgh",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "passw0rd1234",
            "adminadminadmin",
            "administrator",
            "administrator1",
            "welcome12345",
            "changemechangeme",
            "changeme1234",
            "iloveyou1234",
            "abcdefghijkl",
            "abcd12345678",
            "abc123456789",
            "a1234567890b",
            "woaini1314520",
            "woaini520131",
            "5201314520131",
            "letmeinletmein",
            "q1w2e3r4t5y6",
            "zaq12wsxcde3",
            "asdfghjkl123",
            "zxcvbnm12345",
            "111111111111",
            "112233445566",
            "147258369147",
            "987654321098",
            "correcthorsebatterystaple");
}
