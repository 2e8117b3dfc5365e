package org.liaisonhub.load;

/** Hears what happens under load, as it happens, from several threads. */
public interface Witness {
    /** The hub answered a message, or the connection broke before. */
    void answered(Answered answer);

    /** A message came out of a mailbox. It is told before the hub is answered. */
    void arrived(Arrived mail);

    /** A line broke or a message could not be read. @param who a recipient's id, or a sender */
    default void trouble(String who, String what) {}
}
