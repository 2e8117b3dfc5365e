package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.liaisonhub.keys.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays out a new data folder: the fictitious directory and owners, so that a newcomer can try the hub before anything else. */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private FirstStart() {}

    static void prepare(HubSettings settings) {
        privateFolder(settings.ledgerFolder());
        Path directory = settings.dataFile(Setting.DIRECTORY);
        Path known = settings.data().resolve("keys").resolve("recipients");
        if (Files.exists(known) && !Files.exists(directory)) {
            throw new HubNotStarted("there is no directory " + directory
                    + ", but this hub knows recipients: put it back, or correct " + Setting.DIRECTORY.key()
                    + "; with a new one they would all lose their passwords and keys");
        }
        provide("/demo/directory.json", directory);
        provide("/demo/owners.properties", settings.dataFile(Setting.OWNERS));
    }

    /** The ledger is about patients: nobody but the hub's user may look into its folder. */
    private static void privateFolder(Path folder) {
        try {
            PrivateFolder.make(folder);
        } catch (IOException e) {
            throw new HubNotStarted("folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void provide(String resource, Path file) {
        if (Files.exists(file)) {
            return;
        }
        try (InputStream content = Objects.requireNonNull(FirstStart.class.getResourceAsStream(resource), resource)) {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
            Files.createDirectories(folder);
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            // A rename may reach the disk before what is renamed: after a power cut the file would be there, and empty.
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.warn("{} was not there: a fictitious one was put in its place; write your own before real use", file);
        } catch (IOException e) {
            throw new HubNotStarted("file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
