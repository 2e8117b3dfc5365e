package org.liaisonhub.console;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;

/** A deed in a list: no number of the patient, for a list is not a reason to see it. */
record AuditLine(
        long sequence,
        Instant at,
        String account,
        String role,
        String from,
        Optional<String> says,
        String act,
        Thing.Kind thing,
        String id,
        Optional<StayRef> stay,
        Optional<String> detail,
        Optional<String> why,
        String outcome) {

    static AuditLine of(Link link) {
        Deed deed = link.deed();
        return new AuditLine(
                link.sequence(),
                deed.at(),
                deed.doer().account(),
                deed.doer().role(),
                deed.doer().from(),
                said(deed.doer().says()),
                deed.act().verb(),
                deed.thing().kind(),
                deed.thing().id(),
                deed.stay().map(StayRef::of),
                said(deed.detail()),
                said(deed.why()),
                deed.outcome().name().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    /** What a look at the whole chain showed. */
    record Chain(
            boolean intact,
            long links,
            Optional<Instant> first,
            Optional<Instant> last,
            String head,
            Optional<Long> brokenAt,
            Optional<Check.Kind> fault) {
        static Chain of(Check check) {
            return new Chain(
                    check.fault().isEmpty(),
                    check.links(),
                    check.first(),
                    check.last(),
                    check.head().toString(),
                    check.fault().map(fault -> fault.sequence()),
                    check.fault().map(fault -> fault.kind()));
        }
    }
}
