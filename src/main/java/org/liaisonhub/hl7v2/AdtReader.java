package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/**
 * Reads what an ADT message says (HL7 2.3 to 2.8, IHE PAM and its French extension 2.11). Takes what it can read and
 * remarks on the rest; a message is not understood only if it does not say about whom or when. Can be used by several
 * threads.
 */
public final class AdtReader implements FeedReader {
    private static final Set<AdtEvent> MERGES = EnumSet.of(
            AdtEvent.A18, AdtEvent.A30, AdtEvent.A34, AdtEvent.A36, AdtEvent.A39, AdtEvent.A40, AdtEvent.A47);
    private static final Set<AdtEvent> LINKS_AND_MOVES =
            EnumSet.of(AdtEvent.A24, AdtEvent.A37, AdtEvent.A43, AdtEvent.A44);
    private static final Set<AdtEvent> OF_THE_STAYS_NUMBER = EnumSet.of(AdtEvent.A42, AdtEvent.A45, AdtEvent.A50);

    private final ZoneId zone;
    private final FeedCodes codes;

    /** A reader for one feed. @param zone the hospital's time zone, for times that bring no offset */
    public AdtReader(ZoneId zone) {
        this(zone, FeedCodes.NONE);
    }

    /** A reader for hospitals with codes of their own. @param codes what those mean */
    public AdtReader(ZoneId zone, FeedCodes codes) {
        this.zone = zone;
        this.codes = codes;
    }

    /** Reads a message as it arrived. @param feed the name of the feed that brought it */
    @Override
    public FeedReading read(byte[] bytes, String feed) {
        FirstLook look = FirstLook.at(bytes);
        return look.refusal()
                .<FeedReading>map(AdtReader::notUnderstood)
                .or(() -> look.opened().map(envelope -> read(envelope, feed)))
                .orElseThrow();
    }

    /** Reads a message that was found {@link FirstLook.Acceptable acceptable}. */
    public FeedReading read(Hl7Envelope envelope, String feed) {
        Optional<AdtEvent> event = AdtEvent.named(envelope.triggerEvent());
        if (event.isEmpty()) {
            return notUnderstood(Hl7Fault.UNSUPPORTED_EVENT);
        }
        Hl7Message message = new Hl7Message(envelope, MessageKind.ADT, zone, codes.of(feed));
        Optional<Instant> saidAt = message.instant(envelope.madeAt(), "MSH", 7).or(() -> message.instant("EVN", 2));
        if (saidAt.isEmpty()) {
            return notUnderstood(Hl7Fault.NO_TIME);
        }
        Saying saying = new Saying(saidAt.get(), envelope.controlId(), feed);
        Optional<StayId> stay = envelope.stay();
        if (MERGES.contains(event.get())) {
            return ofNumbers(message, NumberEvents.of(event.get(), message, saying), Hl7Fault.NO_MERGE);
        }
        if (LINKS_AND_MOVES.contains(event.get())) {
            return ofNumbers(message, NumberEvents.of(event.get(), message, saying), Hl7Fault.NO_MOVE);
        }
        if (OF_THE_STAYS_NUMBER.contains(event.get())) {
            return ofNumbers(message, VisitEvents.of(event.get(), message, saying), Hl7Fault.NO_MOVE);
        }
        if (event.get().isAboutStay() && stay.isPresent()) {
            return stay(message, event.get(), stay.get(), saying);
        }
        if (event.get() == AdtEvent.A08) {
            message.remark("PV1-19", "no stay; read as news about the patient");
            return patient(message, saying, Hl7Fault.NO_STAY);
        }
        return event.get().isAboutStay()
                ? notUnderstood(Hl7Fault.NO_STAY)
                : patient(message, saying, Hl7Fault.NO_PATIENT);
    }

    private FeedReading stay(Hl7Message message, AdtEvent event, StayId stay, Saying saying) {
        Movement movement = Movement.of(event, message);
        List<Fact> facts = new ArrayList<>(MovementFacts.of(message, movement));
        facts.addAll(CareTeamFacts.of(message, saying.at()));
        facts.addAll(aboutPatient(message));
        called(message).stream()
                .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                .map(CalledBy::new)
                .forEach(facts::add);
        message.find("PID")
                .flatMap(pid -> Numbers.account(pid, 18, message.envelope().facility()))
                .ifPresent(facts::add);
        if (message.find("PV1").flatMap(pv1 -> Numbers.authority(pv1, 19, 0)).isEmpty()) {
            message.remark("PV1-19", "names no assigning authority; the sending facility was taken for it");
        }
        if (message.find("PID").isEmpty()) {
            message.remark("PID", "is absent; the message says nothing of the patient");
        }
        return understood(message, events(Set.of(stay), saying, facts));
    }

    private FeedReading patient(Hl7Message message, Saying saying, Hl7Fault ifNobody) {
        Set<PatientId> called = called(message);
        if (called.isEmpty()) {
            return notUnderstood(ifNobody);
        }
        List<Fact> facts = aboutPatient(message);
        facts.addAll(CareTeamFacts.ofPatient(message, saying.at()));
        return understood(message, events(called, saying, facts));
    }

    private static FeedReading ofNumbers(Hl7Message message, List<DischargeEvent> events, Hl7Fault ifNone) {
        return events.isEmpty() ? notUnderstood(ifNone) : understood(message, events);
    }

    private static List<Fact> aboutPatient(Hl7Message message) {
        List<Fact> facts = new ArrayList<>();
        message.find("PID").map(pid -> IdentityFacts.of(message, pid)).ifPresent(facts::addAll);
        ContactFacts.of(message).ifPresent(facts::add);
        IdentityFacts.sharedRecord(message).ifPresent(facts::add);
        return facts;
    }

    private static Set<PatientId> called(Hl7Message message) {
        return message.find("PID").map(pid -> called(message, pid)).orElse(Set.of());
    }

    private static Set<PatientId> called(Hl7Message message, Segment pid) {
        return new LinkedHashSet<>(
                Numbers.called(Numbers.of(pid, 3, message.envelope().facility())));
    }

    private static List<DischargeEvent> events(
            Iterable<? extends Subject> subjects, Saying saying, List<? extends Fact> facts) {
        List<DischargeEvent> events = new ArrayList<>();
        subjects.forEach(subject -> facts.forEach(fact -> events.add(new DischargeEvent(subject, saying, fact))));
        return events;
    }

    private static FeedReading understood(Hl7Message message, List<DischargeEvent> events) {
        return new Understood(
                events, message.remarks(), List.of(), message.codes().seen());
    }

    private static FeedReading notUnderstood(Hl7Fault fault) {
        return new NotUnderstood(fault.code(), fault.why());
    }
}
