package org.liaisonhub.planted.discharge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.liaisonhub.planted.letter.Letter;

/** Offends: a domain class that knows what comes after it, reads files, and looks at the clock. */
public class KnowsTheLetter {
    Letter letter = new Letter();

    Instant when() {
        return Files.exists(Path.of("x")) ? Instant.EPOCH : Instant.now();
    }
}
