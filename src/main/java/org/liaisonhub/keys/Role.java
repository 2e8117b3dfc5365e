package org.liaisonhub.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account of the HTTP doors may do. Each of the first three may do all that those before it may. */
public enum Role {
    /** Looks at operations: states, counts, ages, owners. Nothing a patient could be known or described by. */
    READER,
    /** Opens letters and messages, and acts on them: resend, release, redirect, withdraw, close, replay, dismiss. */
    OPERATOR,
    /** Changes what is in force, and exports the audit. */
    ADMINISTRATOR,
    /** Brings messages to one feed, or to all, and may look at nothing. */
    FEED;

    /** The word in files, on the command line and in the audit; stable. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word. */
    public static Optional<Role> named(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Whether who has this role may do what the other role is needed for. */
    public boolean includes(Role needed) {
        return this == needed || this != FEED && needed != FEED && ordinal() > needed.ordinal();
    }
}
