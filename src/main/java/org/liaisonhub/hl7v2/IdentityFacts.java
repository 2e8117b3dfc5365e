package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientFact.SharedRecord;

/** Who the patient is and where he lives (PID), and the state of his shared record (ZFA; IHE PAM France). */
final class IdentityFacts {
    private static final Pattern INSEE_CODE = Pattern.compile("\\d[0-9AB]\\d{3}");

    private static final List<IdentityReliability> BY_WEIGHT = List.of(
            IdentityReliability.FICTITIOUS,
            IdentityReliability.DOUBTFUL,
            IdentityReliability.VALIDATED,
            IdentityReliability.RECOVERED,
            IdentityReliability.PROVISIONAL);

    private IdentityFacts() {}

    /** What one PID says. A PID without a name identifies, but does not describe: it makes no identity. */
    static List<Fact> of(Hl7Message message, Segment pid) {
        List<Fact> facts = new ArrayList<>();
        PersonName name = PersonName.of(pid, 5);
        if (name.isEmpty()) {
            message.remark("PID-5", "no name; the traits known before stay as they are");
        } else {
            facts.add(new PatientFact.Identity(patient(message, pid, name)));
        }
        Addresses.home(pid, 11).map(PatientFact.Address::new).ifPresent(facts::add);
        List<String> phones = new ArrayList<>(Phones.of(pid, 13));
        phones.addAll(Phones.of(pid, 14));
        if (!phones.isEmpty() || pid.isDeleted(13)) {
            facts.add(new PatientFact.Phones(phones.stream().distinct().toList()));
        }
        return facts;
    }

    /** The traits one PID says; empty if it has no name. */
    static Optional<Patient> patient(Hl7Message message, Segment pid) {
        PersonName name = PersonName.of(pid, 5);
        return name.isEmpty() ? Optional.empty() : Optional.of(patient(message, pid, name));
    }

    private static Patient patient(Hl7Message message, Segment pid, PersonName name) {
        return new Patient(
                name.birthName(),
                name.usedName(),
                name.givenNames(),
                message.date(pid, 7),
                sex(message, pid),
                birthPlace(pid),
                reliability(message, pid),
                Numbers.of(pid, 3, message.envelope().facility()));
    }

    private static Optional<Patient.Sex> sex(Hl7Message message, Segment pid) {
        String code = pid.text(8);
        return message.codes().read(CodeTable.SEX, Patient.Sex.class, code, () -> standardSex(message, code));
    }

    private static Optional<Patient.Sex> standardSex(Hl7Message message, String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of(Patient.Sex.FEMALE);
            case "M" -> Optional.of(Patient.Sex.MALE);
            case "O", "A", "N" -> Optional.of(Patient.Sex.OTHER);
            case "U" -> Optional.of(Patient.Sex.UNKNOWN);
            case "" -> Optional.empty();
            default -> {
                message.remark("PID-8", "is a code the hub does not know; left out");
                message.codes().unknown(CodeTable.SEX, code);
                yield Optional.empty();
            }
        };
    }

    /** The address of type BDL; its INSEE code stands in XAD-9, with some senders in XAD-4. */
    private static Optional<String> birthPlace(Segment pid) {
        OptionalInt place =
                pid.each(11).filter(i -> pid.text(11, i, 7).equals("BDL")).findFirst();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pid.text(11, place.getAsInt(), 9))
                .filter(code -> !code.isEmpty())
                .or(() -> Optional.of(pid.text(11, place.getAsInt(), 4)))
                .filter(code -> INSEE_CODE.matcher(code).matches());
    }

    /** PID-32 repeats; one doubt weighs more than all the rest. */
    private static IdentityReliability reliability(Hl7Message message, Segment pid) {
        List<String> codes = pid.each(32)
                .mapToObj(i -> pid.text(32, i, 1))
                .filter(code -> !code.isEmpty())
                .toList();
        Set<String> unknown = new LinkedHashSet<>();
        Set<IdentityReliability> said = EnumSet.noneOf(IdentityReliability.class);
        codes.forEach(code -> message.codes()
                .read(CodeTable.IDENTITY_RELIABILITY, IdentityReliability.class, code, () -> {
                    Optional<IdentityReliability> standard = standardReliability(code);
                    standard.ifPresentOrElse(known -> {}, () -> unknown.add(code));
                    return standard;
                })
                .ifPresent(said::add));
        unknown.forEach(code -> message.codes().unknown(CodeTable.IDENTITY_RELIABILITY, code));
        if (said.isEmpty() && !unknown.isEmpty()) {
            message.remark("PID-32", "is a code the hub does not know; left out");
        }
        return BY_WEIGHT.stream().filter(said::contains).findFirst().orElse(IdentityReliability.NOT_STATED);
    }

    private static Optional<IdentityReliability> standardReliability(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "FICT", "ANOM" -> Optional.of(IdentityReliability.FICTITIOUS);
            case "DOUT", "DOUA", "USUR" -> Optional.of(IdentityReliability.DOUBTFUL);
            case "VALI", "QUAL" -> Optional.of(IdentityReliability.VALIDATED);
            case "RECUP" -> Optional.of(IdentityReliability.RECOVERED);
            case "PROV" -> Optional.of(IdentityReliability.PROVISIONAL);
            default -> Optional.empty();
        };
    }

    /** ZFA-1 and ZFA-9. An objection counts even where the state of the record is not said. */
    static Optional<Fact> sharedRecord(Hl7Message message) {
        boolean objected = message.text("ZFA", 9).equals("IO");
        return switch (message.text("ZFA", 1)) {
            case "ACTIF" -> Optional.of(new SharedRecord(SharedRecord.State.ACTIVE, objected));
            case "FERME" -> Optional.of(new SharedRecord(SharedRecord.State.CLOSED, objected));
            case "INEXISTANT" -> Optional.of(new SharedRecord(SharedRecord.State.NONE, objected));
            case "" -> objectedWithoutState(objected);
            default -> {
                message.remark("ZFA-1", "is a code the hub does not know; left out");
                yield objectedWithoutState(objected);
            }
        };
    }

    private static Optional<Fact> objectedWithoutState(boolean objected) {
        return objected ? Optional.of(new SharedRecord(SharedRecord.State.CLOSED, true)) : Optional.empty();
    }
}
