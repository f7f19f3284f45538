package io.weft.customer;

import io.weft.catalog.Need;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "need of another line?" that ends every contact (SR-COO-08).
 *
 * @param otherLine true = yes, false = asked and none, null = not answered yet
 */
public record NeedAnswer(@Nullable Boolean otherLine, Set<Need> needs) {

    public NeedAnswer {
        needs = needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
    }

    /** Nobody asked yet: the contact is kept and reminds of the question. */
    public static NeedAnswer open() {
        return new NeedAnswer(null, Set.of());
    }

    /** From what a form or a caller gave: the needs, or an explicit none, or nothing. */
    public static NeedAnswer of(Set<Need> needs, boolean none) {
        if (!needs.isEmpty()) {
            return new NeedAnswer(true, needs);
        }
        return none ? new NeedAnswer(false, Set.of()) : open();
    }

    /** Whether the question was answered (SR-COO-08). */
    public boolean answered() {
        return otherLine != null;
    }

    public List<String> codes() {
        return needs.stream().map(Need::name).toList();
    }
}
