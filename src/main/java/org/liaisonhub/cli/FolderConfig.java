package org.liaisonhub.cli;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code liaison.properties} of the current folder. It is taken unasked, so it must be of who runs the hub, or of root: in a folder
 * of everybody's, somebody else's file would say where letters go. Where files have no Unix owner it is taken as it is.
 */
final class FolderConfig {
    private static final String NAME = "liaison.properties";
    private static final long ROOT = 0;
    private static final int WRITE_OF_GROUP_OR_OTHERS = 0022;

    private final Words words;

    FolderConfig(Words words) {
        this.words = words;
    }

    /** @throws CommandFault if there is one that is not to be trusted */
    Optional<Path> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            doubt(file, new UnixSystem().getUid()).ifPresent(key -> {
                throw new CommandFault(ExitCodes.WRONG_USE, words.say(key, file.toAbsolutePath()));
            });
        }
        return Optional.of(file);
    }

    /** The sentence that says why this user does not go by a file, or by the link to it; empty if nothing is wrong. */
    static Optional<String> doubt(Path file, long user) {
        try {
            long owner = number(file, "unix:uid");
            long linker = number(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if ((owner != user && owner != ROOT) || (linker != user && linker != ROOT)) {
                return Optional.of("fault.config-owner");
            }
            boolean isOpen = (number(file, "unix:mode") & WRITE_OF_GROUP_OR_OTHERS) != 0;
            return isOpen ? Optional.of("fault.config-open") : Optional.empty();
        } catch (IOException unseen) {
            return Optional.of("fault.file");
        }
    }

    private static long number(Path file, String attribute, LinkOption... links) throws IOException {
        return ((Number) Files.getAttribute(file, attribute, links)).longValue();
    }
}
