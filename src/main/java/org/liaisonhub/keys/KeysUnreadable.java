package org.liaisonhub.keys;

import java.nio.file.Path;

/**
 * A key, certificate or secret that should be there is missing, damaged, or does not belong to its partner. The message is one line that
 * names the file and says what the operator can do. Whoever meets it while starting must stop: going on with new keys would shut out every
 * recipient without a word, going on without keys would let anybody in.
 */
public final class KeysUnreadable extends RuntimeException {

    private final transient Path file;

    public KeysUnreadable(Path file, String fault, String remedy) {
        super(file + ": " + fault + ". " + remedy);
        this.file = file;
    }

    KeysUnreadable(Path file, String fault, String remedy, Throwable cause) {
        super(file + ": " + fault + ". " + remedy, cause);
        this.file = file;
    }

    /** The file at fault. */
    public Path file() {
        return file;
    }
}
