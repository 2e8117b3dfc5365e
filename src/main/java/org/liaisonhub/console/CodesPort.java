package org.liaisonhub.console;

import java.util.List;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.discharge.UnknownCode;

/** The tables of local codes in force. */
public interface CodesPort {
    /** Each with its size, by name. */
    List<Table> tables();

    /** Whether the table of a feed has a code by now. */
    boolean knows(String feed, UnknownCode code);

    /** Reads them again because a person says so; a faulty one changes nothing and says why. */
    Desk.Outcome reload(Desk.Person person);

    /**
     * A table.
     *
     * @param name of its file, without the ending
     * @param codes how many it has
     */
    record Table(String name, int codes) {}
}
