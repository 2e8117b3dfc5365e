package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;

/**
 * A file of a feed's folder as it was when it was looked at.
 *
 * @param name its name, which can be a patient's: it stands in no log
 * @param size in bytes
 * @param changed when it was changed last, in milliseconds since 1970
 * @param plain whether it is a file, and no link to one
 */
record FolderFile(String name, long size, long changed, boolean plain) {
    /** The oldest first. */
    static final Comparator<FolderFile> IN_ORDER =
            Comparator.comparingLong(FolderFile::changed).thenComparing(FolderFile::name);

    /** Tells it from others that were ever there. */
    String mark() {
        return name + " " + size + " " + changed;
    }

    static FolderFile at(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FolderFile(
                String.valueOf(file.getFileName()),
                seen.size(),
                seen.lastModifiedTime().toMillis(),
                seen.isRegularFile());
    }
}
