package org.liaisonhub.audit;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.discharge.StayId;

/** What can be asked of the audit; each answer is bounded and served by an index. */
public interface AuditTrail {
    /** The newest link; {@link Head#NONE} if there is none. */
    Head head();

    /** Links after a number, in their order. */
    List<Link> after(long sequence, int limit);

    /**
     * Links that happened from one moment until before another, in the order of time; those of the first moment only after
     * a number, so that the next page begins where one ended.
     */
    List<Link> between(Instant from, Instant until, long after, int limit);

    /** The newest links, newest first. */
    List<Link> newest(int limit);

    /** What was done about a stay, newest first. */
    List<Link> ofStay(StayId stay, int limit);

    /** What an account did, newest first. */
    List<Link> by(String account, int limit);
}
