package io.weft.platform.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves styles, scripts and pictures, each kind from its folder. Spring's own mapping covers every path: each link of a page
 * was taken for a file and looked for in all jars, which cost more than the rest of the page.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class StaticFiles implements WebMvcConfigurer {

    private static final List<String> FOLDERS = List.of("css", "img", "js", "vendor");

    private final WebProperties web;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(
                            web.getResources().getCache().getCachecontrol().toHttpCacheControl())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }
}
