package org.myelin.testing;

import com.vaadin.flow.di.ResourceProvider;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Starts the whole application on a free port, once for all test classes with this annotation. The front end is not built
 * for tests, so the page that hosts it is a stub; time stands still until a test moves the {@link MovableClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(OverHttp.Beans.class)
public @interface OverHttp {

    /** What the tests put in the place of the clock and of the built front end. */
    @TestConfiguration(proxyBeanMethods = false)
    class Beans {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        Sessions sessions() {
            return new Sessions();
        }

        @Bean
        ResourceProvider resourceProvider() {
            return new StubPage();
        }
    }

    /** Remembers the sessions that browsers began. */
    final class Sessions implements HttpSessionListener {

        private final List<HttpSession> begun = new CopyOnWriteArrayList<>();

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            begun.add(event.getSession());
        }

        public HttpSession newest() {
            return begun.getLast();
        }
    }

    /** The class path, with a page where the built one would be. */
    final class StubPage implements ResourceProvider {

        private static final String PAGE = "META-INF/VAADIN/webapp/index.html";

        private final URL page = write();

        private static URL write() {
            try {
                Path file = TemporaryData.folder().resolve("index.html");
                Files.writeString(file, """
                        <!doctype html><html><head><script type="module">window.stub = true;</script></head>
                        <body><div id="outlet"></div></body></html>
                        """);
                return file.toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public URL getApplicationResource(String path) {
            return PAGE.equals(path) ? page : loader().getResource(path);
        }

        @Override
        public List<URL> getApplicationResources(String path) throws IOException {
            return PAGE.equals(path) ? List.of(page) : Collections.list(loader().getResources(path));
        }

        @Override
        public URL getClientResource(String path) {
            return getApplicationResource(path);
        }

        @Override
        public InputStream getClientResourceAsStream(String path) throws IOException {
            return getClientResource(path).openStream();
        }

        private static ClassLoader loader() {
            return Thread.currentThread().getContextClassLoader();
        }
    }
}
