package org.liaisonhub.console;

import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Link;
import org.liaisonhub.delivery.Desk;

/** What the console asks about the audit besides its lines. */
public interface AuditPort {
    /** Looks at the whole chain, and at the heads this hub noted. */
    Check check();

    /** A line as a record for other systems, without a line end. */
    byte[] event(Link link);

    /** Records that somebody takes a copy; where it throws, nothing is given out. */
    void exported(Desk.Person person, String range);
}
