package io.weft.platform.feed.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.SubmitFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Watches a folder for {@code KIND__COMPANY__anything.csv[.gz]} and zips of them. A file is taken once nobody has written to it
 * for a moment, waits in {@code running/} under its run's id, and ends in {@code done/} or {@code refused/}. One node does it.
 */
@Configuration(proxyBeanMethods = false)
class FeedInbox {

    private static final Logger log = LoggerFactory.getLogger(FeedInbox.class);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Feeds feeds;
    private final FeedKinds kinds;
    private final MessageSource messages;
    private final Clock clock;
    private final String folder;

    FeedInbox(
            Feeds feeds,
            FeedKinds kinds,
            MessageSource messages,
            Clock clock,
            @Value("${weft.feeds.inbox:}") String folder) {
        this.feeds = feeds;
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
        this.folder = folder;
    }

    @Bean
    static RecurringTask<Void> inboxTask(ObjectProvider<FeedInbox> inbox) {
        return Tasks.recurring("feed-inbox", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> inbox.getObject().poll());
    }

    void poll() {
        if (folder.isBlank()) {
            return;
        }
        try {
            Path inbox = Files.createDirectories(Path.of(folder));
            Path running = Files.createDirectories(inbox.resolve("running"));
            settle(inbox, running);
            waiting(inbox).forEach(file -> take(inbox, running, file));
        } catch (IOException | UncheckedIOException problem) {
            log.warn("The inbox {} cannot be read: {}", folder, problem.getMessage());
        }
    }

    private List<Path> waiting(Path inbox) throws IOException {
        Instant quietSince = clock.instant().minus(QUIET);
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> modified(file).isBefore(quietSince))
                    .sorted(Comparator.comparingInt(this::place).thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    /** The place of the file's kind in the order of loading; zips first, for what is in them. */
    private int place(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".zip")) {
            return -1;
        }
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(name.split("__")[0]))
                .mapToInt(FeedKind::order)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private void take(Path inbox, Path running, Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".zip")) {
                FeedArchive.unpack(file, inbox);
                move(file, inbox.resolve("done"), name);
                return;
            }
            FeedRunView run = submit(file, name);
            Files.move(file, running.resolve(run.id() + "__" + name), StandardCopyOption.REPLACE_EXISTING);
        } catch (FeedRefused refused) {
            refuse(
                    inbox,
                    file,
                    name,
                    say(refused.problem().messageKey(), refused.problem().args()));
        } catch (IOException problem) {
            refuse(inbox, file, name, say("feed.refused.bad-archive", List.of()));
        }
    }

    private FeedRunView submit(Path file, String name) throws IOException {
        String[] parts = name.split("__", 3);
        if (parts.length < 3 || !(name.endsWith(".csv") || name.endsWith(".csv.gz"))) {
            throw new FeedRefused("feed.refused.file-name", FeedFileReader.shown(name));
        }
        String company = parts[1].equals("GROUP") ? null : parts[1];
        try (InputStream in = Files.newInputStream(file)) {
            return feeds.submit(new SubmitFeed(parts[0], company, false, name), in, null);
        }
    }

    /** Moves the files of runs that are over out of {@code running/}. */
    private void settle(Path inbox, Path running) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(running)) {
            files = all.filter(f -> f.getFileName().toString().contains("__")).toList();
        }
        for (Path file : files) {
            String[] parts = file.getFileName().toString().split("__", 2);
            Optional<FeedRunView> run =
                    feeds.find(UUID.fromString(parts[0])).filter(r -> r.status().isOver());
            if (run.isPresent()) {
                settle(inbox, file, parts[1], run.get());
            }
        }
    }

    private void settle(Path inbox, Path file, String name, FeedRunView run) throws IOException {
        if (run.status().isApplied() || run.status() == FeedStatus.UNDONE) {
            move(file, inbox.resolve("done"), name);
        } else {
            refuse(
                    inbox,
                    file,
                    name,
                    run.problem() == null
                            ? run.status().name()
                            : say(run.problem().messageKey(), run.problem().args()));
        }
    }

    private void refuse(Path inbox, Path file, String name, String problem) {
        try {
            Path refused = inbox.resolve("refused");
            move(file, refused, name);
            Files.writeString(refused.resolve(name + ".problem.txt"), problem + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path file, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private String say(String key, List<String> args) {
        return messages.getMessage(key, args.toArray(), key, Locale.ENGLISH);
    }
}
