package org.myelin.ui.internal;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Vaadin closes sessions whose pages sent it nothing for a while. A learner in a quiz talks to the JSON endpoints only, so
 * what they send there counts as well. Reading does not count: pages poll by themselves.
 */
@Configuration(proxyBeanMethods = false)
class ApiKeepsSessionAlive implements WebMvcConfigurer, HandlerInterceptor {

    private final Clock clock;

    ApiKeepsSessionAlive(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var http = request.getSession(false);
        if (http != null && !"GET".equals(request.getMethod())) {
            VaadinSession.getAllSessions(http).forEach(this::touch);
        }
        return true;
    }

    /** Does not wait: if the lock is taken, a request of a page is being handled right now, which counts anyway. */
    private void touch(VaadinSession session) {
        var lock = session.getLockInstance();
        if (lock != null && lock.tryLock()) {
            try {
                session.setLastRequestTimestamp(clock.millis());
            } finally {
                lock.unlock();
            }
        }
    }
}
