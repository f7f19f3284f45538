package io.weft.kpi.service;

import io.weft.kpi.BulletinMonth;
import io.weft.kpi.BulletinState;
import io.weft.kpi.store.BulletinReaders;
import io.weft.platform.calendar.WorkCalendar;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who write bulletins of one that is late, once every working day until it is published (SR-KPI-14). */
@Service
@RequiredArgsConstructor
public class BulletinReminder {

    private final Bulletins bulletins;
    private final BulletinReaders readers;
    private final WorkCalendar calendar;
    private final Notifications notifications;
    private final Clock clock;

    @Transactional
    public void remind() {
        var today = LocalDate.now(clock);
        bulletins
                .current()
                .filter(month -> month.state() == BulletinState.LATE && calendar.isWorkingDay(today))
                .filter(month -> readers.remind(month.month(), today))
                .ifPresent(month -> tell(month, today));
    }

    private void tell(BulletinMonth late, LocalDate today) {
        readers.responsible(today)
                .forEach(user -> notifications.send(
                        user,
                        "kpi.notify.bulletin-late",
                        List.of(late.month(), late.due()),
                        late.drafted() ? "/bulletins/" + late.month() + "/draft" : "/bulletins"));
    }
}
