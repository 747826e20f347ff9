package org.myelin.platform.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.myelin.platform.StartRefused;

/** The folder that holds the database file, its password and the state file; readable by its owner only. */
record DataFolder(Path path) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The database without the ending {@code .mv.db}. */
    Path database() {
        return path.resolve("myelin");
    }

    /** Tells whether the database was created and whether the last stop was clean. */
    Path state() {
        return path.resolve("myelin.state");
    }

    /** Held locked while the application runs. */
    Path lock() {
        return path.resolve("myelin.lock");
    }

    /** Creates the folder if it is not there. */
    void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, owner("rwx------"));
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be created: " + e.getMessage(),
                    "Set myelin.data to a folder that can be written.");
        }
    }

    /** The password of the database: read from its file, or drawn and written there at the first start. */
    String secret() {
        Path file = path.resolve("database.secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
                try {
                    Files.createFile(file, owner("rw-------"));
                    Files.writeString(file, drawn);
                } catch (FileAlreadyExistsException _) {
                    return Files.readString(file).strip();
                }
                return drawn;
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused(
                    "The database password in " + file + " cannot be read or written: " + e.getMessage(),
                    "Make the data folder writable for this user, or set MYELIN_DATABASE_PASSWORD.");
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
