package io.weft.penetration.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of codes and the ordinal of each; {@link #NONE} stands for no code. */
public final class Codes {

    /** Ordinal of a code that is not given or not known. */
    public static final int NONE = -1;

    private final List<String> codes;
    private final Map<String, Integer> ordinals = new HashMap<>();

    Codes(Collection<String> inOrder) {
        codes = inOrder.stream().distinct().toList();
        for (int i = 0; i < codes.size(); i++) {
            ordinals.put(codes.get(i), i);
        }
    }

    static Codes sorted(Collection<String> codes) {
        return new Codes(codes.stream().sorted().toList());
    }

    /** Ordinal of a code, {@link #NONE} when it is not one of these. */
    public int of(@Nullable String code) {
        return code == null ? NONE : ordinals.getOrDefault(code, NONE);
    }

    /** Code of an ordinal, null for {@link #NONE}. */
    public @Nullable String at(int ordinal) {
        return ordinal == NONE ? null : codes.get(ordinal);
    }

    /** All codes in the order of their ordinals. */
    public List<String> all() {
        return codes;
    }

    int size() {
        return codes.size();
    }
}
