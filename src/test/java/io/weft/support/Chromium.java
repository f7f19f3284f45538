package io.weft.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, started once per JVM. */
final class Chromium implements AutoCloseable {

    /** The one without a window first: it draws with less work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The program named by the environment variable {@code WEFT_CHROMIUM}, else the first one on the path. */
    static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("WEFT_CHROMIUM")).stream();
        var folders = Arrays.stream(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        var places = Stream.concat(Stream.of("/usr/bin"), folders).toList();
        var onPath = NAMES.stream().flatMap(name -> places.stream().map(folder -> folder + File.separator + name));
        return Stream.concat(named, onPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
