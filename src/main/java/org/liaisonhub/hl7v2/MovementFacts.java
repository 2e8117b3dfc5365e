package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareClass;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;
import org.liaisonhub.discharge.StayFact.Presence;

/** The stay as a movement: in, where, out (PV1, PV2, ZBE). */
final class MovementFacts {
    private MovementFacts() {}

    static List<Fact> of(Hl7Message message, Movement movement) {
        List<Fact> facts = new ArrayList<>();
        presence(movement).map(Presence::new).ifPresent(facts::add);
        careClass(message).ifPresent(facts::add);
        ward(message, movement).ifPresent(facts::add);
        admittedAt(message, movement).map(AdmittedAt::new).ifPresent(facts::add);
        EntryFacts.of(message, movement).ifPresent(facts::add);
        expectedDeparture(message, movement).ifPresent(facts::add);
        if (movement.step() == Movement.Step.DISCHARGE && movement.cancelled()) {
            facts.add(new Departure(Departure.Kind.CANCELLED, Optional.empty()));
        } else {
            facts.addAll(DepartureFacts.of(message, movement));
        }
        return facts;
    }

    private static Optional<Presence.State> presence(Movement movement) {
        return switch (movement.step()) {
            case PREADMISSION -> Optional.of(movement.cancelled() ? Presence.State.CANCELLED : Presence.State.EXPECTED);
            case ADMISSION -> Optional.of(movement.cancelled() ? Presence.State.CANCELLED : Presence.State.ADMITTED);
            // Who is moved, leaves, or turns out to be still there, has been admitted, even if the A01 never came.
            case TRANSFER, DISCHARGE -> Optional.of(Presence.State.ADMITTED);
            case EXPECTED_DISCHARGE, UPDATE -> Optional.empty();
        };
    }

    private static Optional<Fact> careClass(Hl7Message message) {
        String code = message.text("PV1", 2);
        return message.codes()
                .read(CodeTable.CARE_CLASS, CareClass.Kind.class, code, () -> standardClass(message, code))
                .map(CareClass::new);
    }

    private static Optional<CareClass.Kind> standardClass(Hl7Message message, String code) {
        return switch (code) {
            case "I" -> Optional.of(CareClass.Kind.INPATIENT);
            case "O" -> Optional.of(CareClass.Kind.OUTPATIENT);
            case "E" -> Optional.of(CareClass.Kind.EMERGENCY);
            case "P" -> Optional.of(CareClass.Kind.PREADMISSION);
            case "R", "B", "C", "U" -> Optional.of(CareClass.Kind.OTHER);
            // N: not applicable, the message is not about a stay.
            case "", "N" -> Optional.empty();
            default -> {
                message.unknownCode(CodeTable.CARE_CLASS, "PV1", 2);
                yield Optional.empty();
            }
        };
    }

    /** PV1-3; where it names no place, the medical unit of the movement. An old movement says nothing of today. */
    private static Optional<Fact> ward(Hl7Message message, Movement movement) {
        if (movement.historic()) {
            message.remark("ZBE-5", "the movement is historic; its ward was not read");
            return Optional.empty();
        }
        Optional<Movement.Unit> place = message.find("PV1")
                .filter(pv1 -> !pv1.text(3).isEmpty())
                .map(pv1 -> new Movement.Unit(
                        pv1.text(3), Optional.of(pv1.text(3, 0, 9)).filter(name -> !name.isEmpty())));
        return place.or(movement::unit).flatMap(unit -> message.codes().ward(unit.code(), unit.name()));
    }

    /** PV1-44; for an admission also the movement's own time. A planned admission has not begun. */
    private static Optional<Instant> admittedAt(Hl7Message message, Movement movement) {
        boolean admission = movement.step() == Movement.Step.ADMISSION;
        if (movement.step() == Movement.Step.PREADMISSION || admission && movement.cancelled()) {
            return Optional.empty();
        }
        Optional<Instant> stated = message.instant("PV1", 44);
        return admission ? stated.or(() -> message.instant("EVN", 6)).or(movement::at) : stated;
    }

    /** PV2-9; for an A16 also PV1-45 and the movement's own time. */
    private static Optional<Fact> expectedDeparture(Hl7Message message, Movement movement) {
        boolean announced = movement.step() == Movement.Step.EXPECTED_DISCHARGE;
        if (announced && movement.cancelled() || message.isDeleted("PV2", 9)) {
            return Optional.of(new ExpectedDeparture(Optional.empty()));
        }
        Optional<Instant> at = message.instant("PV2", 9);
        if (announced) {
            at = at.or(() -> message.instant("PV1", 45))
                    .or(movement::at)
                    .or(() -> message.instant("EVN", 3))
                    .or(() -> message.instant("EVN", 6));
            if (at.isEmpty()) {
                message.remark("PV2-9", "the discharge is announced without saying for when");
            }
        }
        return at.map(when -> new ExpectedDeparture(Optional.of(when)));
    }
}
