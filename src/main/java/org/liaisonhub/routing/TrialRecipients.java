package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.fhir.FhirDirectory;

/** The directory of the hub, else the fictitious one; read when it is first needed, for that takes a while. */
final class TrialRecipients implements DirectoryInForce {
    private static final String FICTITIOUS = "/demo/directory.json";

    private final HubSettings settings;
    private Optional<Directory> read = Optional.empty();

    TrialRecipients(HubSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized Directory get() {
        Directory directory = read.orElseGet(this::open);
        read = Optional.of(directory);
        return directory;
    }

    private Directory open() {
        Path file = settings.dataFile(Setting.DIRECTORY);
        if (Files.exists(file)) {
            return FhirDirectory.read(file);
        }
        try (InputStream content =
                Objects.requireNonNull(RouteTrial.class.getResourceAsStream(FICTITIOUS), FICTITIOUS)) {
            return FhirDirectory.read(content.readAllBytes(), FICTITIOUS);
        } catch (IOException e) {
            throw new UncheckedIOException("the fictitious directory cannot be read", e);
        }
    }
}
