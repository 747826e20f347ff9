package org.myelin.web.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which archives offer a service. Vaadin asks for services that nobody offers at every navigation, and each
 * question would be looked up in all archives; they do not change while the application runs.
 */
final class ServiceFiles extends ClassLoader {

    private static final String FOLDER = "META-INF/services/";

    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    ServiceFiles(ClassLoader parent) {
        super("service-files", parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(FOLDER)) {
            return super.getResources(name);
        }
        List<URL> files = found.get(name);
        if (files == null) {
            files = List.copyOf(Collections.list(super.getResources(name)));
            found.put(name, files);
        }
        return Collections.enumeration(files);
    }
}
