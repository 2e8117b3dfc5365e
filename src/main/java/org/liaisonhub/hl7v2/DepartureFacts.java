package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

/**
 * That, when, how and where to the patient left: ZFM-2 and ZFM-4 (French mode of exit and destination), PV1-36
 * (circumstances; French codes have one character, those of HL7 table 0112 two digits), PV1-37, PV1-45. The hospital's
 * own tables go before these; a code that is in none is a remark, never a guess.
 */
final class DepartureFacts {
    private DepartureFacts() {}

    static List<Fact> of(Hl7Message message, Movement movement) {
        List<Fact> facts = new ArrayList<>();
        boolean left = movement.step() == Movement.Step.DISCHARGE;
        boolean expected = movement.step() == Movement.Step.EXPECTED_DISCHARGE && !movement.cancelled();
        if (!left && !expected && movement.step() != Movement.Step.UPDATE) {
            return facts;
        }
        Departure.Kind kind = kind(message);
        if (left) {
            facts.add(new Departure(kind, at(message, movement)));
        }
        if (kind == Departure.Kind.LEFT && !movement.cancelled()) {
            exitMode(message).map(ExitMode::new).ifPresent(facts::add);
            circumstance(message).map(ExitCircumstance::new).ifPresent(facts::add);
            message.codes()
                    .open(CodeTable.DESTINATION, message.text("PV1", 37))
                    .map(Destination::new)
                    .ifPresent(facts::add);
        }
        return facts;
    }

    /** A code for which the hospital has a line of its own means that, and not what the standard says. */
    private static Departure.Kind kind(Hl7Message message) {
        CodesOfMessage codes = message.codes();
        String circumstance = message.text("PV1", 36);
        String french = message.text("ZFM", 2);
        Optional<Local<Departure.Kind>> local = codes.local(CodeTable.DEPARTURE, Departure.Kind.class, circumstance)
                .or(() -> codes.local(CodeTable.DEPARTURE, Departure.Kind.class, french));
        if (local.isPresent()) {
            return local.get().said().orElse(Departure.Kind.LEFT);
        }
        boolean leave = circumstance.equals("A") || circumstance.equals("P");
        if (leave && !codes.isMapped(circumstance, CodeTable.EXIT_CIRCUMSTANCE, CodeTable.EXIT_MODE)) {
            return Departure.Kind.ON_LEAVE;
        }
        boolean internal = french.equals("6") || french.equals("0");
        return internal && !codes.isMapped(french, CodeTable.EXIT_MODE)
                ? Departure.Kind.INTERNAL_MOVE
                : Departure.Kind.LEFT;
    }

    private static Optional<Instant> at(Hl7Message message, Movement movement) {
        Optional<Instant> stated =
                message.instant("PV1", 45).or(() -> message.instant("EVN", 6)).or(movement::at);
        if (stated.isPresent()) {
            return stated;
        }
        Optional<Instant> recorded = message.instant("EVN", 2);
        message.remark(
                "PV1-45",
                recorded.isPresent()
                        ? "does not say when the patient left; the time of recording was taken"
                        : "does not say when the patient left");
        return recorded;
    }

    private static Optional<ExitMode.Mode> exitMode(Hl7Message message) {
        String french = message.text("ZFM", 2);
        String code = french.isEmpty() ? message.text("PV1", 36) : french;
        return message.codes()
                .read(CodeTable.EXIT_MODE, ExitMode.Mode.class, code, () -> standardMode(message, french));
    }

    private static Optional<ExitMode.Mode> standardMode(Hl7Message message, String french) {
        String destination = message.text("ZFM", 4);
        return switch (french) {
            case "8" -> Optional.of(afterHome(destination, ExitMode.Mode.HOME));
            case "7" -> Optional.of(afterHome(destination, ExitMode.Mode.TRANSFER));
            case "9" -> Optional.of(ExitMode.Mode.DEATH);
            case "4", "5" -> Optional.of(ExitMode.Mode.OTHER);
            case "" -> byTable0112(message);
            default -> {
                if (!message.codes().isMapped(french, CodeTable.DEPARTURE)) {
                    message.unknownCode(CodeTable.EXIT_MODE, "ZFM", 2);
                }
                yield Optional.empty();
            }
        };
    }

    private static ExitMode.Mode afterHome(String destination, ExitMode.Mode otherwise) {
        return switch (destination) {
            case "6" -> ExitMode.Mode.HOSPITAL_AT_HOME;
            case "7" -> ExitMode.Mode.NURSING_HOME;
            default -> otherwise;
        };
    }

    private static Optional<ExitMode.Mode> byTable0112(Hl7Message message) {
        return switch (message.text("PV1", 36)) {
            case "01", "06", "08" -> Optional.of(ExitMode.Mode.HOME);
            case "02", "05" -> Optional.of(ExitMode.Mode.TRANSFER);
            case "03", "04" -> Optional.of(ExitMode.Mode.NURSING_HOME);
            case "20", "40", "41", "42" -> Optional.of(ExitMode.Mode.DEATH);
            default -> Optional.empty();
        };
    }

    private static Optional<ExitCircumstance.Kind> circumstance(Hl7Message message) {
        String code = message.text("PV1", 36);
        return message.codes()
                .read(
                        CodeTable.EXIT_CIRCUMSTANCE,
                        ExitCircumstance.Kind.class,
                        code,
                        () -> standardCircumstance(message, code));
    }

    private static Optional<ExitCircumstance.Kind> standardCircumstance(Hl7Message message, String code) {
        boolean saysHow = message.text("ZFM", 2).isEmpty();
        if (saysHow && message.codes().isMapped(code, CodeTable.EXIT_MODE)
                || message.codes().isMapped(code, CodeTable.DEPARTURE)) {
            return Optional.empty();
        }
        return switch (code) {
            case "3" -> Optional.of(ExitCircumstance.Kind.MEDICAL_DECISION);
            case "4", "07" -> Optional.of(ExitCircumstance.Kind.AGAINST_ADVICE);
            case "E", "F" -> Optional.of(ExitCircumstance.Kind.ESCAPED);
            case "PSA" -> Optional.of(ExitCircumstance.Kind.LEFT_WITHOUT_BEING_SEEN);
            case "2", "5", "6", "R", "S", "B", "REO" -> Optional.of(ExitCircumstance.Kind.OTHER);
            case "01", "02", "03", "04", "05", "06", "08", "20", "40", "41", "42" -> Optional.empty();
            case "" -> withoutCircumstance(message);
            default -> {
                message.unknownCode(saysHow ? CodeTable.EXIT_MODE : CodeTable.EXIT_CIRCUMSTANCE, "PV1", 36);
                yield Optional.empty();
            }
        };
    }

    /** ZFM-2 has one code for running away and for leaving against advice; both call for the same alert. */
    private static Optional<ExitCircumstance.Kind> withoutCircumstance(Hl7Message message) {
        if (!message.text("ZFM", 2).equals("4") || message.codes().isMapped("4", CodeTable.EXIT_MODE)) {
            return Optional.empty();
        }
        message.remark("PV1-36", "is empty, and ZFM-2 says runaway or against advice; read as against advice");
        return Optional.of(ExitCircumstance.Kind.AGAINST_ADVICE);
    }
}
