package io.weft.access.rules;

import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a file of users, as it was written. Empty means not given. */
public record UserFileRow(long line, Map<String, String> cells) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    public @Nullable String given(String column) {
        var text = cells.getOrDefault(column, "").trim();
        return text.isEmpty() ? null : text;
    }

    public String login() {
        var text = given("login");
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    public @Nullable Role role() {
        var text = given("role");
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    public @Nullable ScopeLevel scope() {
        var text = given("scope");
        return Arrays.stream(ScopeLevel.values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    public @Nullable LocalDate validTo() {
        try {
            var text = given("valid_to");
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Column → message key of what is wrong, from the line alone. */
    public Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (!LOGIN.matcher(login()).matches()) {
            problems.put("login", "access.file.login");
        }
        if (given("name") == null || cells.get("name").length() > 100) {
            problems.put("name", "access.file.name");
        }
        if (given("role") != null && (role() == null || role() == Role.CORE)) {
            problems.put("role", "access.file.role");
        }
        if (given("scope") != null && scope() == null) {
            problems.put("scope", "access.file.scope");
        }
        if (given("valid_to") != null && (validTo() == null || validTo().isBefore(today))) {
            problems.put("valid_to", "access.file.validTo");
        }
        return problems;
    }
}
