package io.weft.attribution.service;

import io.weft.attribution.DisputeLevel;
import io.weft.attribution.store.DisputeReaders;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Tells people of a dispute: the two companies' managers when it begins and how it ends, the group cross-sell office, which
 * mediates (SR-COO-05), and with it the committee when a ruling is asked for (6.3).
 */
@Service
@RequiredArgsConstructor
class DisputeNews {

    private static final String OFFICE = "R01";
    private static final String COMMITTEE = "R02";

    /** What is said, and where it leads. */
    private record Note(String key, String link, Object... words) {}

    private final DisputeReaders readers;
    private final Notifications notifications;
    private final Clock clock;

    /** Somebody objected; the other company is to answer until a day. */
    void objected(long claim, long user, LocalDate due) {
        tell(readers.managers(claim, today()), user, new Note("attribution.note.objected", "/claims/" + claim, due));
    }

    /** A dispute lies with the group now. */
    void raised(long claim, DisputeLevel level, long user, LocalDate due) {
        tell(body(level), user, new Note("attribution.note." + level, "/claims/" + claim, due));
        tell(readers.managers(claim, today()), user, new Note("attribution.note.up." + level, "/claims/" + claim, due));
    }

    /** Disputes nobody settled in time lie with the group; each of its people hears of them once. */
    void raised(DisputeLevel level, int disputes) {
        if (disputes > 0) {
            tell(body(level), 0, new Note("attribution.note.many." + level, "/claims?show=RULING", disputes));
        }
    }

    /** How it ended; the reason stands on the claim (6.3). */
    void ended(long claim, boolean agreed, long user) {
        var key = agreed ? "attribution.note.credited" : "attribution.note.rejected";
        tell(readers.managers(claim, today()), user, new Note(key, "/claims/" + claim));
    }

    private List<Long> body(DisputeLevel level) {
        return level == DisputeLevel.MEDIATION
                ? readers.holders(today(), OFFICE)
                : readers.holders(today(), OFFICE, COMMITTEE);
    }

    private void tell(List<Long> readers, long except, Note note) {
        var words = Arrays.stream(note.words()).map(Object::toString).toList();
        readers.stream()
                .filter(one -> one != except)
                .forEach(one -> notifications.send(one, note.key(), words, note.link()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
