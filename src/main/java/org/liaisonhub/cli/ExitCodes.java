package org.liaisonhub.cli;

/** What a script learns from a command. */
final class ExitCodes {
    /** It is done, and nothing waits for anybody. */
    static final int DONE = 0;

    /** A person is needed: something waits, or was refused. */
    static final int PERSON_NEEDED = 1;

    /** The command was used wrongly. */
    static final int WRONG_USE = 2;

    /** The hub cannot be reached. */
    static final int UNREACHABLE = 3;

    private ExitCodes() {}
}
