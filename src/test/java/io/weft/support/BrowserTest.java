package io.weft.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey in a real Chromium against the running application; skipped, with a message, where there is none.
 *
 * <p>A test takes a {@link Browsing} (or Playwright's own {@code Page}) as parameter: a fresh profile each, paths are
 * relative to the application. A failing test leaves a screenshot in {@code target/screenshots}. They share the
 * context and the database of every {@link WeftTest}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WeftTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
