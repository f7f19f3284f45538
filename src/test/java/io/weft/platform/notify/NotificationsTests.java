package io.weft.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class NotificationsTests {

    private static final long ME = 9_100_001;
    private static final long SOMEBODY = 9_100_002;

    @Autowired
    Notifications notifications;

    @Test
    void aMessageIsUnreadUntilItsReaderOpensIt() {
        notifications.send(ME, "calendar.saved", List.of("2026-10-01"), "/calendar");
        var message = notifications.page(ME, Long.MAX_VALUE, 10).get(0);

        assertThat(notifications.unread(ME)).isEqualTo(1);
        assertThat(message.args()).containsExactly("2026-10-01");
        assertThat(notifications.read(SOMEBODY, message.id())).isEmpty();
        assertThat(notifications.read(ME, message.id())).isPresent();
        assertThat(notifications.unread(ME)).isZero();
    }

    @Test
    void allCanBeReadAtOnce() {
        notifications.send(ME, "calendar.saved", List.of(), null);
        notifications.send(ME, "calendar.saved", List.of(), null);

        assertThat(notifications.readAll(ME)).isEqualTo(2);
        assertThat(notifications.page(ME, Long.MAX_VALUE, 10)).hasSize(2).noneMatch(Notification::unread);
    }
}
