package io.weft.attribution.service;

import io.weft.attribution.store.CallStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a call once: under the same key the same request is answered as it was, without doing anything. What is done and its
 * answer are kept in one transaction; a call that was refused leaves no trace and may be sent again.
 */
@Service
@RequiredArgsConstructor
public class Calls {

    private static final Duration KEPT = Duration.ofHours(24);

    private final CallStore store;
    private final JsonMapper json;
    private final Clock clock;

    /** A request under a key; without a key it is simply done. */
    public record Asked(long user, @Nullable String key, String what, Object body) {}

    /** Answers what the call answers, or answered before; throws {@link KeyReused}. */
    @Transactional
    public <T> T once(Asked asked, Class<T> type, Supplier<T> call) {
        var key = asked.key();
        if (key == null || key.isBlank()) {
            return call.get();
        }
        var now = OffsetDateTime.now(clock);
        store.forgetBefore(now.minus(KEPT));
        var request = hash(asked.what() + "\n" + json.writeValueAsString(asked.body()));
        if (store.begin(asked.user(), key, request, now)) {
            var answer = call.get();
            store.end(asked.user(), key, json.writeValueAsString(answer));
            return answer;
        }
        var before = store.find(asked.user(), key).orElseThrow(KeyReused::new);
        if (!MessageDigest.isEqual(before.request(), request)) {
            throw new KeyReused();
        }
        return json.readValue(before.answer(), type);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
