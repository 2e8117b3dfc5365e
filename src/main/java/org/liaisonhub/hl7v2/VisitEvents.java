package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.StayFact.WentBefore;
import org.liaisonhub.discharge.StayId;

/**
 * What the events say that are about the number of a stay: it is another patient's (A45), it has another number (A50), it is
 * part of another one (A42). A message may hold several, each an MRG and the PV1 after it; for A50 and A42 the PV1 may be
 * missing a number, and then nothing is said. HL7 2.5, sections 3.3.42, 3.3.45 and 3.3.50.
 */
final class VisitEvents {
    private VisitEvents() {}

    static List<DischargeEvent> of(AdtEvent event, Hl7Message message, Saying saying) {
        List<DischargeEvent> events = new ArrayList<>();
        Optional<Segment> pid = Optional.empty();
        Optional<Segment> mrg = Optional.empty();
        for (Segment segment : message.segments()) {
            switch (segment.name()) {
                case "PID" -> pid = Optional.of(segment);
                case "MRG" -> mrg = Optional.of(segment);
                case "PV1" -> {
                    Optional<StayId> stay = message.envelope().stay(segment);
                    if (pid.isPresent() && mrg.isPresent() && stay.isPresent()) {
                        events.addAll(visit(event, new Visit(message, pid.get(), mrg.get(), stay.get()), saying));
                    }
                }
                default -> {}
            }
        }
        return events;
    }

    private record Visit(Hl7Message message, Segment pid, Segment mrg, StayId stay) {
        List<PatientId> patient() {
            return Numbers.called(Numbers.of(pid, 3, message.envelope().facility()));
        }

        List<PatientId> formerPatient() {
            return Numbers.of(mrg, 1, message.envelope().facility());
        }

        /** MRG-5, within whoever gave it, else whoever gave the new one. */
        Optional<StayId> former() {
            String number = mrg.text(5);
            String authority = Numbers.authority(mrg, 5, 0).orElse(stay.facility());
            return Numbers.isUsable(number) && Numbers.isUsable(authority)
                    ? Optional.of(new StayId(authority, number)).filter(former -> !former.equals(stay))
                    : Optional.empty();
        }

        List<Fact> aboutPatient() {
            List<Fact> facts = new ArrayList<>(IdentityFacts.of(message, pid));
            patient().stream()
                    .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                    .map(CalledBy::new)
                    .forEach(facts::add);
            Numbers.account(pid, 18, message.envelope().facility()).ifPresent(facts::add);
            return facts;
        }
    }

    private static List<DischargeEvent> visit(AdtEvent event, Visit visit, Saying saying) {
        List<DischargeEvent> events = new ArrayList<>();
        Optional<StayId> former = visit.former();
        former.ifPresent(old -> {
            events.add(new DischargeEvent(old, saying, new GoesOnAs(visit.stay())));
            events.add(new DischargeEvent(visit.stay(), saying, new WentBefore(old)));
        });
        if (event != AdtEvent.A45 && former.isEmpty()) {
            return List.of();
        }
        if (event == AdtEvent.A45) {
            movedTo(visit).ifPresent(moved -> events.add(new DischargeEvent(visit.stay(), saying, moved)));
        }
        visit.aboutPatient().forEach(fact -> events.add(new DischargeEvent(visit.stay(), saying, fact)));
        return events;
    }

    /** Within one patient only the account changes. */
    private static Optional<MovedTo> movedTo(Visit visit) {
        Set<PatientId> former = Set.copyOf(visit.formerPatient());
        return visit.patient().stream()
                .findFirst()
                .filter(patient -> !former.contains(patient))
                .map(MovedTo::new);
    }
}
