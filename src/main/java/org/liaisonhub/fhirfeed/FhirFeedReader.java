package org.liaisonhub.fhirfeed;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
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
 * Reads what a message in FHIR R4 says: a document, message, transaction, batch or collection Bundle, or a single resource. Takes what it
 * can read and remarks on the rest; a message is not understood only if it is no FHIR, or does not say about whom or when. Can be used by
 * several threads.
 */
public final class FhirFeedReader implements FeedReader {
    private final FhirSyntax syntax;
    private final FhirLimits limits;
    private final ZoneId zone;
    private final JsonTree json;
    private final XmlTree xml;

    /** A reader of one syntax. @param zone the hospital's time zone, for days, and for times that bring no offset */
    public FhirFeedReader(FhirSyntax syntax, FhirLimits limits, ZoneId zone) {
        this.syntax = syntax;
        this.limits = limits;
        this.zone = zone;
        this.json = new JsonTree(limits);
        this.xml = new XmlTree(limits);
    }

    @Override
    public FeedReading read(byte[] bytes, String feed) {
        FhirReading reading = look(bytes, feed);
        return reading instanceof FhirReading.Read read ? read.reading() : notUnderstood((FhirReading.Refused) reading);
    }

    private static NotUnderstood notUnderstood(FhirReading.Refused refused) {
        return new NotUnderstood(refused.fault().code(), refused.why());
    }

    /** Reads a message as it arrived; never throws on account of what is in it. @param feed the feed that brought it */
    public FhirReading look(byte[] bytes, String feed) {
        try {
            if (bytes.length > limits.bytes()) {
                throw new FhirRefused(FhirFault.TOO_LARGE, "");
            }
            return read(syntax == FhirSyntax.XML ? xml.read(bytes) : json.read(bytes), feed);
        } catch (FhirRefused refused) {
            return new FhirReading.Refused(refused.fault(), refused.path());
        }
    }

    private FhirReading read(Element root, String feed) throws FhirRefused {
        Envelope envelope = Envelope.of(root, zone);
        Telling telling = new Telling(envelope.entries(), zone);
        Saying saying = new Saying(envelope.saidAt(), envelope.messageId(), feed);
        List<DischargeEvent> events = new ArrayList<>();
        Stays stays = new Stays(telling);
        for (Map.Entry<Element, StayId> stay : stays.all().entrySet()) {
            events.addAll(events(Set.of(stay.getValue()), saying, aboutStay(telling, stays, stay.getKey())));
        }
        if (events.isEmpty()) {
            events.addAll(aboutPatients(telling, saying));
        }
        String group = events.isEmpty() ? "" : events.get(0).about().key();
        return new FhirReading.Read(envelope.messageId(), group, new Understood(events, telling.remarks()));
    }

    private static List<Fact> aboutStay(Telling telling, Stays stays, Element encounter) {
        List<Fact> facts = new ArrayList<>(StayFacts.of(telling, encounter));
        facts.addAll(Notification.of(telling.entries()));
        Element patient = telling.entries()
                .resolve(encounter.at("subject"))
                .or(() -> telling.entries().all("Patient").stream().findFirst())
                .orElse(Element.ABSENT);
        String facility = stays.facility(encounter);
        if (patient.isThere()) {
            facts.addAll(PatientFacts.of(telling, patient, facility));
            called(patient, facility).stream()
                    .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                    .map(CalledBy::new)
                    .forEach(facts::add);
        } else {
            telling.remark(encounter, "comes without its Patient; the message says nothing of who it is");
        }
        return facts;
    }

    private static List<DischargeEvent> aboutPatients(Telling telling, Saying saying) throws FhirRefused {
        List<DischargeEvent> events = new ArrayList<>();
        for (Element patient : telling.entries().all("Patient")) {
            Set<PatientId> called = called(patient, "unknown");
            if (called.isEmpty()) {
                throw new FhirRefused(FhirFault.NOBODY, patient.path());
            }
            events.addAll(events(called, saying, PatientFacts.of(telling, patient, "unknown")));
        }
        return events;
    }

    private static Set<PatientId> called(Element patient, String facility) {
        return new LinkedHashSet<>(Numbers.called(Numbers.of(patient, facility)));
    }

    /** One fact for each topic: the first, which is the one nearest to the stay. */
    private static List<DischargeEvent> events(Iterable<? extends Subject> subjects, Saying saying, List<Fact> facts) {
        List<DischargeEvent> events = new ArrayList<>();
        for (Subject subject : subjects) {
            Map<String, Fact> byTopic = new LinkedHashMap<>();
            facts.forEach(fact -> byTopic.putIfAbsent(fact.topic(), fact));
            byTopic.values().forEach(fact -> events.add(new DischargeEvent(subject, saying, fact)));
        }
        return events;
    }
}
