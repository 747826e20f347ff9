package org.myelin.platform.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * An H2 file system of {@link DsyncFile}s, so that a commit has reached the disk when it is acknowledged. H2 alone writes
 * at commit but never forces the file. Public with a public constructor because H2 creates further instances by
 * reflection.
 */
public class FilePathDsync extends FilePathWrapper {

    /** The prefix of file names that go through this file system. */
    static final String SCHEME = "dsync";

    /** Makes the scheme known to H2; must happen before the first connection, and may be repeated. */
    public static void register() {
        FilePath.register(new FilePathDsync());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new DsyncFile(getBase().toString(), !"r".equals(mode));
    }
}
