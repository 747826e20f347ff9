package org.myelin.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Addresses of the files that every page of the application needs, for the one page that is not Vaadin's. */
@Component
final class PageFiles {

    private static final String BUILT = "VAADIN/build/";
    private static final int HASH_BYTES = 4;

    /** What Vaadin's start page loads, by the beginnings of their names; the rest of a name is the hash of the content. */
    private static final List<String> START = List.of("indexhtml", "FlowClient", "generated-flow-imports");

    private final List<String> sheets;
    private final List<String> scripts;

    PageFiles() {
        sheets = Arrays.stream(AppShell.class.getAnnotationsByType(StyleSheet.class))
                .map(StyleSheet::value)
                .map(PageFiles::withHash)
                .toList();
        var resolver = new PathMatchingResourcePatternResolver();
        scripts = START.stream().flatMap(name -> built(resolver, name)).toList();
    }

    /** The style sheets at the addresses under which Vaadin's pages load them, so that a browser keeps one copy. */
    List<String> sheets() {
        return sheets;
    }

    /** The scripts with which home starts, to be fetched while a person types; empty where the front end is not built. */
    List<String> scripts() {
        return scripts;
    }

    /** Vaadin adds the beginning of the SHA-256 of the file, and lets it be kept for a year with that. */
    private static String withHash(String path) {
        try (InputStream file = new ClassPathResource("META-INF/resources/" + path).getInputStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return path + "?v-c=" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Stream<String> built(PathMatchingResourcePatternResolver resolver, String name) {
        try {
            return Arrays.stream(resolver.getResources("classpath*:META-INF/VAADIN/webapp/" + BUILT + name + "-*.js"))
                    .map(Resource::getFilename)
                    .map(file -> BUILT + Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
