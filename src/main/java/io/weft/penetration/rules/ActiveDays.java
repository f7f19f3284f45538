package io.weft.penetration.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the contracts of the days that were asked for last: today, and the days it is compared with. */
final class ActiveDays {

    private static final int KEPT = 4;

    private final Map<Asked, ActiveOn> days = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, ActiveOn> eldest) {
            return size() > KEPT;
        }
    };

    private record Asked(int day, boolean bySeries) {}

    /** The contracts of an index active on an epoch day; everybody asks with the same contracts. */
    synchronized ActiveOn of(ContractIndex index, int day) {
        return days.computeIfAbsent(new Asked(day, false), asked -> new ActiveOn(index, asked.day()));
    }

    /** The same, those of a customer in the order of their series. */
    synchronized ActiveOn bySeries(ContractIndex index, int day) {
        var byProduct = of(index, day);
        return days.computeIfAbsent(new Asked(day, true), asked -> byProduct.bySeries(index));
    }

    /** The days another index was asked for, for this one. */
    void like(ActiveDays other, ContractIndex index) {
        for (var asked : other.asked()) {
            if (asked.bySeries()) {
                bySeries(index, asked.day());
            } else {
                of(index, asked.day());
            }
        }
    }

    /** Makes ready for more questions what has been asked for often of a day. */
    void condense() {
        kept().forEach(day -> day.kept.condense(day));
    }

    private synchronized List<ActiveOn> kept() {
        return List.copyOf(days.values());
    }

    private synchronized List<Asked> asked() {
        return List.copyOf(days.keySet());
    }
}
