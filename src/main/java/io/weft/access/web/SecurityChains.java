package io.weft.access.web;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import io.weft.access.service.Accounts;
import io.weft.access.service.ApiTokens;
import io.weft.access.service.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * The three doors: files and health for everybody, the API for callers that prove themselves each time, and pages for
 * people who sign in once. What a person may do behind the door is said by each handler.
 */
@Configuration
@EnableMethodSecurity
@RequiredArgsConstructor
class SecurityChains {

    private static final String CONTENT_SECURITY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] FILES = {
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/img/**",
        "/fonts/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/manifest.webmanifest",
        "/actuator/health",
        "/actuator/health/**"
    };

    private static final String[] OPEN_PAGES = {
        "/sign-in", "/sign-in/wait", "/setup", "/password-link", "/preferences/language", "/preferences/theme", "/error"
    };

    private final SignIn signIn;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final ApiProblems problems;

    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityChains::strict)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authenticationManager(checking(new PasswordProvider(signIn::withPasswordAgain)))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/docs", "/api/docs/**", "/api/docs.yaml")
                                .permitAll()
                                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new BearerTokenFilter(tokens, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new PasswordFirstFilter(problems), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityChains::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        var signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return http.authenticationManager(pagePasswords())
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(signInPage, request -> true))
                .requestCache(cache -> cache.requestCache(navigationsOnly()))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .addFilterAfter(new CsrfTokenFirst(), CsrfFilter.class)
                .addFilterBefore(new LiveAccountFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new PasswordFirstFilter(null), AuthorizationFilter.class)
                .headers(SecurityChains::strict)
                .build();
    }

    /** Also keeps Spring Boot from making up a user. */
    @Bean
    AuthenticationManager pagePasswords() {
        return checking(new PasswordProvider(signIn::withPassword));
    }

    private static AuthenticationManager checking(PasswordProvider provider) {
        return new ProviderManager(provider);
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Only a page somebody wanted to look at is opened after signing in; nothing else makes a session. */
    private static HttpSessionRequestCache navigationsOnly() {
        var get = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**");
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> get.matches(request) && wantsPage(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().equals("/");
    }
}
