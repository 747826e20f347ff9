package org.myelin.web.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.myelin.identity.TooManyTries;
import org.myelin.web.ContentPolicy;
import org.myelin.web.HttpGuards;
import org.myelin.web.WebSettings;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** Puts the guards into the security chain. */
@Component
class Guards implements HttpGuards {

    private static final long ONE_YEAR = 31_536_000;
    /** More pages at once would be done no sooner; answers share the processors with these. */
    private static final int TURNS = Runtime.getRuntime().availableProcessors();

    private static final Duration GIVING_WAY = Duration.ofMillis(300);

    private final WebSettings settings;
    private final SessionGuard sessions;
    private final CsrfTokenRepository tokens;
    private final Environment environment;

    Guards(WebSettings settings, SessionGuard sessions, CsrfTokenRepository tokens, Environment environment) {
        this.settings = settings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.environment = environment;
    }

    @Override
    public void apply(HttpSecurity http) {
        http.headers(this::headers);
        http.addFilterAfter(new CacheRules(), HeaderWriterFilter.class);
        http.addFilterAfter(new BodyLimit(settings.maxApiBody().toBytes()), HeaderWriterFilter.class);
        http.addFilterAfter(new OriginGuard(), HeaderWriterFilter.class);
        http.addFilterAfter(new OwnReader(), BodyLimit.class);
        http.addFilterAfter(new SessionFilter(sessions), BodyLimit.class);
        http.addFilterAfter(new AnswersFirst(new Semaphore(TURNS, true), GIVING_WAY), SessionFilter.class);
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(sessions));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        // The address must be known before Vaadin's configurer runs, or Spring Security adds a form of its own.
        http.formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new BackToForm()));
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        (_, response, _) -> ApiProblem.SIGN_IN.write(response, HttpServletResponse.SC_UNAUTHORIZED),
                        Paths.API)
                .defaultAccessDeniedHandlerFor(
                        (_, response, _) -> ApiProblem.FORGED.write(response, HttpServletResponse.SC_FORBIDDEN),
                        Paths.API));
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(Paths.STATIC, Paths.SESSION, Paths.SET_UP, Paths.SIGN_IN, this::health)
                        .permitAll()
                        .requestMatchers(Paths.API)
                        .authenticated());
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        // Caching is the matter of CacheRules, which lets static files be cached.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(
                permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        // Pages replace this with a policy of their own.
        headers.addHeaderWriter(new StaticHeadersWriter(ContentPolicy.HEADER, ContentPolicy.NOTHING));
        headers.httpStrictTransportSecurity(transport -> {
            if (settings.strictTransport()) {
                transport.maxAgeInSeconds(ONE_YEAR).includeSubDomains(true).requestMatcher(AnyRequestMatcher.INSTANCE);
            } else {
                transport.disable();
            }
        });
        headers.withObjectPostProcessor(new EagerHeaders());
    }

    /** Health is served on the management port only; on the main port the path is like any other. */
    private boolean health(HttpServletRequest request) {
        // Address first: this is asked for every request, and looking up a property walks through all their sources.
        return "/actuator/health".equals(request.getRequestURI())
                && String.valueOf(request.getLocalPort())
                        .equals(environment.getProperty("local.management.port", "-1"));
    }

    /** Tomcat 11 commits forwarded responses before late headers are written, so pages would lose them. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** Back to the sign-in form with the reason, which the view turns into a sentence. */
    private static final class BackToForm implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
                throws IOException {
            String reason = exception instanceof TooManyTries tooMany
                    ? "wait=" + tooMany.retryAfter().toSeconds()
                    : "error";
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + reason);
        }
    }
}
