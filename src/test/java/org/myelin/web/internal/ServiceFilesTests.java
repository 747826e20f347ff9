package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceFilesTests {

    private static final String OFFERED = "META-INF/services/org.offered.Service";
    private static final String MISSING = "META-INF/services/org.missing.Service";
    private static final String OTHER = "META-INF/MANIFEST.MF";

    private final List<String> searched = new ArrayList<>();
    private final URL file = Thread.currentThread().getContextClassLoader().getResource(OTHER);
    private final ServiceFiles loader = new ServiceFiles(new ClassLoader() {
        @Override
        public Enumeration<URL> getResources(String name) {
            searched.add(name);
            return Collections.enumeration(name.equals(MISSING) ? List.<URL>of() : List.of(file));
        }
    });

    private List<URL> ask(String name) throws IOException {
        return Collections.list(loader.getResources(name));
    }

    @Test
    void archives_are_searched_once_for_a_service_offered_or_not() throws IOException {
        for (int time = 0; time < 3; time++) {
            assertThat(ask(OFFERED)).containsExactly(file);
            assertThat(ask(MISSING)).isEmpty();
        }

        assertThat(searched).containsExactly(OFFERED, MISSING);
    }

    @Test
    void other_files_are_searched_each_time() throws IOException {
        assertThat(ask(OTHER)).containsExactly(file);
        assertThat(ask(OTHER)).containsExactly(file);

        assertThat(searched).containsExactly(OTHER, OTHER);
    }
}
