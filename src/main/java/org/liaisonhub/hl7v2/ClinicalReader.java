package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.DocumentReader;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/**
 * Reads what is said of a stay beside its movements: documents, results, orders, appointments, referrals, problems (HL7
 * 2.1 to 2.8, chapters 4, 7, 9 to 12). A message that names no stay is about its patient. The system that sends it is not
 * in charge of the patient's identity, so its traits are kept apart from those of the admissions system.
 */
final class ClinicalReader {
    private final ZoneId zone;
    private final DocumentReader cda;
    private final FeedCodes codes;

    /**
     * @param cda reads the CDA documents that travel inside
     * @param codes what the hospital's own codes mean
     */
    ClinicalReader(ZoneId zone, DocumentReader cda, FeedCodes codes) {
        this.codes = codes;
        this.zone = zone;
        this.cda = cda;
    }

    /** Reads a message that was found {@link FirstLook.Acceptable acceptable}. */
    FeedReading read(Hl7Envelope envelope, MessageKind kind, String feed) {
        if (kind == MessageKind.ZAM) {
            return new Kept(Hl7Fault.NOT_OUR_DOCUMENT.code(), Hl7Fault.NOT_OUR_DOCUMENT.why());
        }
        Hl7Message message = new Hl7Message(envelope, kind, zone, codes.of(feed));
        Optional<Instant> saidAt = message.instant(envelope.madeAt(), "MSH", 7).or(() -> message.instant("EVN", 2));
        if (saidAt.isEmpty()) {
            return notUnderstood(Hl7Fault.NO_TIME);
        }
        Saying saying = new Saying(saidAt.get(), envelope.controlId(), feed);
        List<DischargeEvent> events = new ArrayList<>();
        List<FileContent> files = new ArrayList<>();
        for (Hl7Message part : message.patients()) {
            Set<? extends Subject> about = about(part);
            if (about.isEmpty()) {
                return notUnderstood(Hl7Fault.NO_PATIENT);
            }
            DocumentFiles documents = new DocumentFiles((number, bytes) -> inside(part, bytes, feed)
                    .ifPresent(understood -> {
                        events.addAll(DocumentFiles.underNumber(number, understood.events()));
                        files.addAll(understood.files());
                    }));
            List<Fact> facts = items(part, kind, saying.at(), documents);
            files.addAll(documents.contents());
            documents.remarks().forEach(remark -> part.remark(remark.where(), remark.what()));
            if (facts.isEmpty()) {
                part.remark(kind.name(), "says nothing that the hub keeps beside the patient");
            }
            facts.addAll(aboutPatient(part));
            about.forEach(subject -> facts.forEach(fact -> events.add(new DischargeEvent(subject, saying, fact))));
        }
        return new Understood(
                events,
                message.remarks(),
                DocumentFiles.once(files),
                message.codes().seen());
    }

    private static List<Fact> items(Hl7Message message, MessageKind kind, Instant saidAt, DocumentFiles documents) {
        return new ArrayList<>(
                switch (kind) {
                    case MDM -> DocumentFacts.of(message, documents);
                    case ORU, OUL -> ResultFacts.of(message, kind, documents);
                    case OMP, ORM, RDE, RDS, RAS -> OrderFacts.of(message, kind);
                    case SIU -> AppointmentFacts.of(message);
                    case REF -> ReferralFacts.of(message);
                    case PPR -> ProblemFacts.of(message, saidAt);
                    case ADT, ZAM -> List.of();
                });
    }

    /** What a CDA document inside says of the stay of the message that carries it; without a stay it is only joined. */
    private Optional<Understood> inside(Hl7Message message, byte[] document, String feed) {
        Optional<StayId> stay = message.find("PV1").flatMap(message.envelope()::stay);
        if (stay.isEmpty()) {
            message.remark("OBX-5", "holds a CDA document, and the message names no stay; joined, not read");
            return Optional.empty();
        }
        if (cda.read(document, feed, stay.get()) instanceof Understood understood) {
            understood.remarks().forEach(remark -> message.remark("OBX-5 " + remark.where(), remark.what()));
            message.codes().add(understood.codes());
            return Optional.of(understood);
        }
        message.remark("OBX-5", "holds a CDA document that could not be read; joined all the same");
        return Optional.empty();
    }

    private static Set<? extends Subject> about(Hl7Message message) {
        Optional<StayId> stay = message.find("PV1").flatMap(message.envelope()::stay);
        if (stay.isPresent()) {
            return Set.of(stay.get());
        }
        message.remark("PV1-19", "no stay; read as news about the patient");
        return called(message);
    }

    private static Set<PatientId> called(Hl7Message message) {
        return message.find("PID")
                .map(pid -> Numbers.of(pid, 3, message.envelope().facility()))
                .map(Numbers::called)
                .map(ids -> ids.stream().collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The numbers are news wherever they stand: two unrelated ones on one stay are a danger (rule ID-06). */
    private static List<Fact> aboutPatient(Hl7Message message) {
        List<Fact> facts = new ArrayList<>();
        message.find("PID")
                .flatMap(pid -> IdentityFacts.patient(message, pid))
                .map(patient -> new PatientFact.TraitsFrom(message.envelope().facility(), patient))
                .ifPresent(facts::add);
        called(message).stream()
                .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                .map(PatientFact.CalledBy::new)
                .forEach(facts::add);
        message.instant("PV1", 44).map(StayFact.AdmittedAt::new).ifPresent(facts::add);
        return facts;
    }

    private static FeedReading notUnderstood(Hl7Fault fault) {
        return new NotUnderstood(fault.code(), fault.why());
    }
}
