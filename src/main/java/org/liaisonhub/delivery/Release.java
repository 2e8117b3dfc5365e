package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.completeness.VouchedIdentity;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.IdentityVouched;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Weighed;

/**
 * Lets go what is held back because the hospital doubts who the patient is, once a person has made sure of it and answers for it. No
 * other hold is a person's to lift at the desk: two patients on one stay, missing traits, a made-up identity or a rule that failed are
 * put right at their source.
 *
 * <p>What was vouched for is kept as said of the stay, so that the next message about it finds it; as soon as the hospital calls the
 * patient otherwise, it no longer holds.
 */
public final class Release {
    private static final String DESK = "desk";

    private final Dispatch dispatch;

    public Release(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** Lets go everything held of the stay that a delivery belongs to. */
    Desk.Outcome release(Ledger.Entry entry, Delivery delivery, Desk.Person person, Instant now) {
        if (delivery.status() != DeliveryStatus.HELD) {
            return new Desk.Outcome.NotPossible(DeskCode.NOT_HELD.with(delivery.status()));
        }
        StayId stay = delivery.document().stay();
        Weighed known = dispatch.read(entry, stay);
        List<Finding> blocking = dispatch.judge(known, now).findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && !finding.concernsOneRecipient())
                .toList();
        Optional<IdentityVouched> vouched = VouchedIdentity.possible(known.dossier());
        Optional<String> other = blocking.stream()
                .filter(finding -> vouched.isEmpty() || !VouchedIdentity.lifts(finding))
                .map(Finding::rule)
                .findFirst();
        if (other.isPresent()) {
            return new Desk.Outcome.NotPossible(DeskCode.HELD_BY_RULE.with(other.get()));
        }
        blocking.forEach(finding -> close(entry, stay, finding, person, now));
        vouched.ifPresent(traits -> keep(entry, stay, traits, now));
        dispatch.see(entry, stay, now);
        return new Desk.Outcome.Done(DeskCode.RELEASED.with(leaving(entry, stay)));
    }

    /** It was this person who saw to it, and not the hospital's systems. */
    private static void close(Ledger.Entry entry, StayId stay, Finding finding, Desk.Person person, Instant now) {
        entry.tasks().openOf(stay).stream()
                .filter(task -> task.key().equals(finding.key()))
                .forEach(task -> entry.tasks().close(task.id(), new Task.Closing(now, person.name(), person.why())));
    }

    private static void keep(Ledger.Entry entry, StayId stay, IdentityVouched traits, Instant now) {
        Saying saying = new Saying(now, NameId.of("release", stay.key(), now.toString()), DESK);
        entry.keep(stay, entry.dossier(stay).with(List.of(new DischargeEvent(stay, saying, traits))), now);
    }

    private static long leaving(Ledger.Entry entry, StayId stay) {
        return entry.deliveries(stay).stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.QUEUED)
                .count();
    }
}
