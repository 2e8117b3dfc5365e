package org.liaisonhub.console;

import org.liaisonhub.delivery.Desk;

/** Reads a list of partners again, of recipients or of senders, and puts it in force. */
@FunctionalInterface
public interface DirectoryReload {
    /** Reloads it because a person says so; a faulty list changes nothing and says why. */
    Desk.Outcome reload(Desk.Person person);
}
