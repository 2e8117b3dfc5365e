package org.liaisonhub.hl7v2;

import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.EntryMode.Mode;

/**
 * How the patient came: ZFM-1 (French mode of entry), ZFM-3 (where from; 5 is an emergency department), PV1-4 (HL7
 * table 0007). PV1-4 is repeated in every message of a stay and knows less, so that alone it counts only in the message
 * that reports the entry.
 */
final class EntryFacts {
    private EntryFacts() {}

    static Optional<Fact> of(Hl7Message message, Movement movement) {
        boolean entry = movement.step() == Movement.Step.ADMISSION || movement.step() == Movement.Step.PREADMISSION;
        String french = message.text("ZFM", 1);
        if (movement.cancelled() || !entry && french.isEmpty()) {
            return Optional.empty();
        }
        return message.codes()
                .read(CodeTable.ENTRY_MODE, Mode.class, french, () -> mode(message, french))
                .map(EntryMode::new);
    }

    private static Optional<Mode> mode(Hl7Message message, String french) {
        return switch (french) {
            case "0", "7" -> Optional.of(Mode.TRANSFER);
            case "N" -> Optional.of(Mode.BIRTH);
            case "O" -> Optional.of(Mode.OTHER);
            case "8" -> fromHome(message).or(() -> Optional.of(Mode.OTHER));
            // 6: from another ward of this hospital; how the patient came to the hospital was said before.
            case "6" -> Optional.empty();
            case "" -> fromHome(message);
            default -> {
                message.unknownCode(CodeTable.ENTRY_MODE, "ZFM", 1);
                yield fromHome(message);
            }
        };
    }

    private static Optional<Mode> fromHome(Hl7Message message) {
        if (message.text("ZFM", 3).equals("5")) {
            return Optional.of(Mode.EMERGENCY);
        }
        String code = message.text("PV1", 4);
        return message.codes().read(CodeTable.ENTRY_MODE, Mode.class, code, () -> byTable0007(message, code));
    }

    private static Optional<Mode> byTable0007(Hl7Message message, String code) {
        return switch (code) {
            case "" -> Optional.empty();
            case "U", "E", "A" -> Optional.of(Mode.EMERGENCY);
            case "R", "C" -> Optional.of(Mode.PLANNED);
            case "N" -> Optional.of(Mode.BIRTH);
            case "L" -> Optional.of(Mode.OTHER);
            default -> {
                message.unknownCode(CodeTable.ENTRY_MODE, "PV1", 4);
                yield Optional.empty();
            }
        };
    }
}
