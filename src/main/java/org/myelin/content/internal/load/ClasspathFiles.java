package org.myelin.content.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.myelin.content.internal.source.FileSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the content that was packed into the application. */
public final class ClasspathFiles {

    private ClasspathFiles() {}

    /** All files below a folder of the class path. */
    public static FileSet read(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        String mark = "/" + folder + "/";
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf(mark) + mark.length());
                if (resource.isReadable() && !path.endsWith("/")) {
                    try (InputStream in = resource.getInputStream()) {
                        files.put(path, in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the content inside the application", e);
        }
        return new FileSet(files, folder);
    }
}
