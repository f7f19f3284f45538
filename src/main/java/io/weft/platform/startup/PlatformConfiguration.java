package io.weft.platform.startup;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The two beans everybody asks for: the clock of the business, and the texts of all modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class PlatformConfiguration {

    private static final Pattern DEFAULT_BUNDLE = Pattern.compile("([a-z0-9-]+)\\.properties");

    /** Days begin and end in Shanghai, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /** Forms ask whether a day is past or to come by the same clock, wherever the server stands. */
    @Bean
    static ValidationConfigurationCustomizer validationClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }

    /** Every {@code messages/<module>.properties} on the class path; a module brings its texts without a list to keep. */
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames(basenames(resources.getResources("classpath*:messages/*.properties")));
        return source;
    }

    private static String[] basenames(Resource[] bundles) {
        return Arrays.stream(bundles)
                .map(bundle -> DEFAULT_BUNDLE.matcher(String.valueOf(bundle.getFilename())))
                .filter(name -> name.matches())
                .map(name -> "messages/" + name.group(1))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
