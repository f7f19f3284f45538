package io.weft.tiering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The rule every installation begins with (F-24), read from the migration that brings it. */
public final class FirstRule {

    private static final String MIGRATION = "/db/migration/tiering/V20261122170000__tiering_create_rules.sql";

    private FirstRule() {}

    public static RuleSet f24() {
        try (var file = FirstRule.class.getResourceAsStream(MIGRATION)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var content = text.substring(text.indexOf("'{") + 1, text.indexOf("}')") + 1);
            return JsonMapper.builder().build().readValue(content, RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
