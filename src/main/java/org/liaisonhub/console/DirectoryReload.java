package org.liaisonhub.console;

import org.liaisonhub.delivery.Desk;

/** Reads the directory of recipients again and puts it in force. */
@FunctionalInterface
public interface DirectoryReload {
    /** Reloads it because a person says so; a faulty directory changes nothing and says why. */
    Desk.Outcome reload(Desk.Person person);
}
