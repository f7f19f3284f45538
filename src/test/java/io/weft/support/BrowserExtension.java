package io.weft.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all journeys, a fresh profile for each test, a picture when one fails. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);
    private static final String MISSING = "No Chromium found, so the browser journeys are skipped. Install one "
            + "(apt-get install chromium fonts-noto-cjk) or name it by WEFT_CHROMIUM.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        context.getRoot().getStore(HERE).computeIfAbsent("said", key -> say(MISSING), Boolean.class);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @SuppressWarnings("SystemOut") // for the person who reads the build's output
    private static Boolean say(String sentence) {
        System.out.println(sentence);
        return true;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == BrowserContext.class) {
            return profile(context);
        }
        return type == Page.class ? page(context) : new Browsing(page(context));
    }

    private Page page(ExtensionContext context) {
        return context.getStore(HERE)
                .computeIfAbsent("page", key -> profile(context).newPage(), Page.class);
    }

    private BrowserContext profile(ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent("profile", key -> newProfile(context), BrowserContext.class);
    }

    private BrowserContext newProfile(ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return chromium(context)
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setViewportSize(1280, 860));
    }

    private static Chromium chromium(ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        "chromium", key -> Chromium.start(Chromium.find().orElseThrow()), Chromium.class));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var page = context.getStore(HERE).get("page", Page.class);
        if (page != null && context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            new Browsing(page).picture("failed-" + name);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var profile = context.getStore(HERE).get("profile", BrowserContext.class);
        if (profile != null) {
            profile.close();
        }
    }
}
