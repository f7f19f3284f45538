package io.weft.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** What a person does in a browser, in words. Paths are relative to the application. */
public record Browsing(Page page) {

    private static final String DEMO_PASSWORD = "weft-demo";

    /** Opens a page by its path. */
    public Browsing open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in with one of the demo accounts, such as {@code agent} or {@code admin}. */
    public Browsing signIn(String login) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(DEMO_PASSWORD);
        page.locator("form:has(input[name=password]) [type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Looks as on a phone of 375 by 812 pixels. */
    public Browsing onPhone() {
        page.setViewportSize(375, 812);
        return this;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public Browsing picture(String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }
}
