package org.liaisonhub.cli;

/** A command cannot do what was asked; the message is for the person who asked, the code for their script. */
final class CommandFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFault(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
