package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something about the hub that a person must see to.
 *
 * @param rule which rule asks for it
 * @param where what of that part, the same as long as it is the same trouble: a feed, the file of a certificate
 * @param details what the rule's sentence speaks of, in its order; no patient value
 * @param dueAt by when, where the rule's own time does not fit
 */
public record HubTrouble(HubRule rule, String where, List<String> details, Optional<Instant> dueAt) {
    public HubTrouble {
        details = List.copyOf(details);
    }

    /** Due when its rule says so. */
    public HubTrouble(HubRule rule, String where, List<String> details) {
        this(rule, where, details, Optional.empty());
    }

    /** One open task of each. */
    public String key() {
        return rule.id() + " " + where;
    }
}
