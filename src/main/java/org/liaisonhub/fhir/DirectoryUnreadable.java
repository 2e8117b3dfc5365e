package org.liaisonhub.fhir;

import java.util.List;

/** A directory file cannot be used; the message is one line with every fault, where it is and what to do. */
public final class DirectoryUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    DirectoryUnreadable(String file, List<String> faults) {
        super("directory " + file + ": " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, each with the entry at fault and what to do; without the file's name. */
    public List<String> faults() {
        return faults;
    }
}
