package io.weft.customer.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several statements about a customer is the golden one (PR-ID-07). */
public final class Survivorship {

    private Survivorship() {}

    /** Best verified first, then a core system before an entry by hand, then the latest. */
    public static <T> Optional<Statement<T>> golden(Collection<Statement<T>> statements) {
        return statements.stream().min(order());
    }

    static <T> Comparator<Statement<T>> order() {
        return Comparator.<Statement<T>, Integer>comparing(s -> s.verified().ordinal())
                .thenComparing(Statement::byHand)
                .thenComparing(Survivorship::observed, Comparator.reverseOrder())
                .thenComparing(Statement::recordId, Comparator.reverseOrder());
    }

    private static <T> Instant observed(Statement<T> statement) {
        Instant at = statement.observedAt();
        return at == null ? Instant.MIN : at;
    }
}
