package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.MixedStay;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.Situation;
import org.liaisonhub.completeness.SourceRules;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayFact.Presence;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.discharge.Weighed;

/** Looks at a stay in which something changed, and does what is due: judge, write, hold, replace, withdraw. */
public final class Dispatch {
    /** How long before a patient is to leave the ward is told of gaps; a date planned at admission alone opens no task. */
    private static final Duration FORESIGHT = Duration.ofDays(3);

    private final RuleCatalogue catalogue;
    private final Supplier<Directory> directory;
    private final Versions versions;
    private final Withdrawal withdrawal;
    private final TaskList tasks;
    private final ZoneId zone;
    private final Trust trust;

    /** @param trust whose word holds where feeds differ */
    public Dispatch(
            RuleCatalogue catalogue,
            Supplier<Directory> directory,
            Versions versions,
            Withdrawal withdrawal,
            Deadlines deadlines,
            Trust trust) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.versions = versions;
        this.withdrawal = withdrawal;
        this.tasks = deadlines.tasks();
        this.zone = deadlines.calendar().zone();
        this.trust = trust;
    }

    /** Sees to a stay. Seeing to it twice does what seeing to it once does. */
    public void see(Ledger.Entry entry, StayId stay, Instant now) {
        Weighed known = read(entry, stay);
        Dossier dossier = known.dossier();
        Directory recipients = directory.get();
        Verdict verdict = judge(known, now);
        StaySummary.State state = state(dossier, verdict, now);
        withdrawal.ofAnother(entry, stay, dossier, now);
        switch (state) {
            case LEFT -> versions.send(entry, stay, dossier, verdict, recipients, now);
            case BLOCKED -> hold(entry, stay, dossier, verdict, now);
            case CANCELLED, PRESENT, LEAVING -> withdraw(entry, stay, dossier, now);
        }
        if (isJudged(state)) {
            tasks.follow(entry, stay, dossier, verdict.findings(), "put right by the hospital", now);
        } else {
            // Nothing is sent of somebody who is there; unless one feed says that he left, and another is trusted more.
            List<Finding> doubts = verdict.findings().stream()
                    .filter(SourceRules::isAboutLeaving)
                    .toList();
            tasks.follow(entry, stay, dossier, doubts, "the patient is not about to leave any more", now);
        }
        entry.summarise(summary(stay, state, dossier, now));
    }

    /** Nothing is written of two stays; nor of two patients once one of them was told of. */
    private void hold(Ledger.Entry entry, StayId stay, Dossier dossier, Verdict verdict, Instant now) {
        boolean ofTwoPatients = MixedStay.isOfTwoPatients(verdict);
        if (MixedStay.isOfTwoStays(verdict)) {
            versions.keepBack(entry, stay, now);
        } else if (ofTwoPatients && Withdrawal.isLive(entry, stay) && isTold(entry, stay)) {
            versions.keepBack(entry, stay, now);
            withdrawal.inDoubt(entry, stay, now);
        } else {
            versions.hold(entry, stay, dossier, verdict, directory.get(), now);
        }
    }

    private static boolean isTold(Ledger.Entry entry, StayId stay) {
        return entry.deliveries(stay).stream().anyMatch(delivery -> delivery.isLetter() && delivery.mayHaveArrived());
    }

    private void withdraw(Ledger.Entry entry, StayId stay, Dossier dossier, Instant now) {
        if (goesOnElsewhere(dossier)) {
            withdrawal.renumbered(entry, stay, now);
        } else {
            withdrawal.cancel(entry, stay, now);
        }
    }

    /** Unless the number was given to somebody else since. */
    private static boolean goesOnElsewhere(Dossier dossier) {
        return dossier.find(GoesOnAs.class).isPresent()
                && dossier.all(CalledBy.class).isEmpty();
    }

    /** What is known of a stay, weighed by whom the hospital trusts. */
    Weighed read(Ledger.Entry entry, StayId stay) {
        return StayBook.read(entry, stay, trust);
    }

    /** What the catalogue says now of what is known. */
    Verdict judge(Weighed known, Instant now) {
        Directory recipients = directory.get();
        return catalogue.judge(new Situation(
                known.dossier(),
                now,
                zone,
                (role, professional) -> recipients
                        .find(professional)
                        .flatMap(Recipient::channel)
                        .isPresent(),
                known.contradictions()));
    }

    private static boolean isJudged(StaySummary.State state) {
        return state == StaySummary.State.LEFT
                || state == StaySummary.State.BLOCKED
                || state == StaySummary.State.LEAVING;
    }

    private static StaySummary.State state(Dossier dossier, Verdict verdict, Instant now) {
        Presence.State presence =
                dossier.find(Presence.class).map(Presence::state).orElse(Presence.State.ADMITTED);
        Departure.Kind departure =
                dossier.find(Departure.class).map(Departure::kind).orElse(Departure.Kind.INTERNAL_MOVE);
        if (presence == Presence.State.CANCELLED || departure == Departure.Kind.CANCELLED || goesOnElsewhere(dossier)) {
            return StaySummary.State.CANCELLED;
        }
        if (departure == Departure.Kind.LEFT) {
            return verdict.blocksEverybody() ? StaySummary.State.BLOCKED : StaySummary.State.LEFT;
        }
        boolean leaving = dossier.find(ExpectedDeparture.class)
                .flatMap(ExpectedDeparture::at)
                .filter(at -> at.isBefore(now.plus(FORESIGHT)))
                .isPresent();
        return leaving ? StaySummary.State.LEAVING : StaySummary.State.PRESENT;
    }

    private static StaySummary summary(StayId stay, StaySummary.State state, Dossier dossier, Instant now) {
        Optional<Instant> leftAt = dossier.find(Departure.class)
                .filter(departure -> departure.kind() == Departure.Kind.LEFT)
                .flatMap(Departure::at);
        return new StaySummary(
                stay,
                state,
                dossier.find(PatientFact.Identity.class)
                        .map(identity -> identity.patient().displayName()),
                dossier.find(StayFact.Ward.class).map(ward -> ward.name().orElse(ward.code())),
                leftAt,
                now);
    }
}
