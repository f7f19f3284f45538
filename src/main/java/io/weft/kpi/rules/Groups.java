package io.weft.kpi.rules;

import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subjects of a pass as numbers, each with what decides whether a product is its own. */
public final class Groups {

    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> homes = new ArrayList<>();
    private final Map<Subject, Integer> numbers = new HashMap<>();

    /**
     * The number of a subject, a new one when it was not seen before.
     *
     * @param home the series of a channel's own products, the company of a unit's or agent's; empty when all are foreign
     */
    public int number(Subject subject, String home) {
        return numbers.computeIfAbsent(subject, added -> {
            subjects.add(added);
            homes.add(home);
            return subjects.size() - 1;
        });
    }

    public int size() {
        return subjects.size();
    }

    public Subject at(int number) {
        return subjects.get(number);
    }

    /** Whether a product is of another series than the channel's, or of another company than the unit's (M-02, A-09). */
    boolean isForeign(int number, Sold product) {
        var kind = subjects.get(number).kind();
        var home = homes.get(number);
        return kind == SubjectKind.CHANNEL ? !home.equals(product.series()) : !home.equals(product.company());
    }

    /** A product as far as counting goes. */
    public record Sold(long id, String company, String series) {}
}
