package org.liaisonhub.letter;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Address;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.Phones;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PostalAddress;

/** Who the patient is, in the words of the identity reference: given names, name at birth, date of birth, sex. */
final class PatientLines {
    private final Wording words;
    private final Movement movement;

    PatientLines(Wording words, Movement movement) {
        this.words = words;
        this.movement = movement;
    }

    List<String> identity(Dossier dossier) {
        Optional<Patient> patient = dossier.find(Identity.class).map(Identity::patient);
        if (patient.isEmpty()) {
            return List.of(words.text("label", words.text("patient"), words.notStated()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.text("label", words.text("patient"), name(patient.get())));
        lines.add(born(patient.get(), movement.dayOfStay(dossier)));
        if (isQuestionable(patient.get().reliability())) {
            lines.add(words.text(
                    "label",
                    words.text("patient.identity"),
                    words.word(patient.get().reliability())));
        }
        patient.get().ids().stream()
                .filter(id -> id.kind() != PatientId.Kind.OTHER)
                .forEach(id -> lines.add(words.text("label", words.word(id.kind()), id.value())));
        return lines;
    }

    /** Where the patient lives and can be called; a nurse cannot start without. */
    List<String> home(Dossier dossier) {
        Optional<String> address =
                dossier.find(Address.class).map(Address::address).map(PatientLines::written);
        Optional<String> phones = dossier.find(Phones.class).map(known -> String.join(", ", known.numbers()));
        return List.of(
                words.text("label", words.text("patient.address"), words.orNotStated(address)),
                words.text("label", words.text("patient.phone"), words.orNotStated(phones)));
    }

    private String name(Patient patient) {
        Optional<String> family = patient.usedName().or(patient::birthName);
        String name = Wording.join(" ", List.of(Optional.of(String.join(" ", patient.givenNames())), family));
        if (name.isBlank()) {
            return words.notStated();
        }
        return patient.birthName()
                .filter(birthName -> !birthName.equals(family.orElse(birthName)))
                .map(birthName -> words.text("patient.born.as", name, birthName))
                .orElse(name);
    }

    private String born(Patient patient, Optional<LocalDate> dayOfStay) {
        String born = patient.birthDate()
                .map(day -> dayOfStay
                        .filter(stay -> !stay.isBefore(day))
                        .map(stay -> words.text("patient.born.aged", words.date(day), age(day, stay)))
                        .orElseGet(() -> words.date(day)))
                .orElseGet(words::notStated);
        String sex = patient.sex().map(words::word).orElseGet(words::notStated);
        return words.text("patient.born", born, sex);
    }

    private static String age(LocalDate birth, LocalDate stay) {
        return Integer.toString(Period.between(birth, stay).getYears());
    }

    private static boolean isQuestionable(IdentityReliability reliability) {
        return reliability != IdentityReliability.VALIDATED && reliability != IdentityReliability.NOT_STATED;
    }

    private static String written(PostalAddress address) {
        String town = Wording.join(" ", List.of(address.postalCode(), address.city()));
        return Wording.join(", ", List.of(Optional.of(String.join(", ", address.lines())), Optional.of(town)));
    }
}
