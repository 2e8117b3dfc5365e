package org.liaisonhub.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that names a key and its certificate, in the form the broker's PEM key store ({@code PEMCFG}) reads. */
record KeyPointer(Path file) {

    /** Rewritten only when what it points to has moved. */
    void to(Path key, Path certificate) throws IOException {
        var text = "source.key=" + key.toAbsolutePath() + "\nsource.cert=" + certificate.toAbsolutePath() + "\n";
        if (Files.notExists(file) || !Files.readString(file).equals(text)) {
            DurableFile.write(file, text);
        }
    }
}
