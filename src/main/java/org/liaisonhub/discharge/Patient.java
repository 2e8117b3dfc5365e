package org.liaisonhub.discharge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who the patient is: the identity traits a hospital must give (French identity reference: birth name, first given
 * name, sex, birth date, birth place) and how far they can be trusted.
 *
 * @param birthName family name at birth (PID-5, type L); absent when not said
 * @param usedName family name used in daily life (PID-5, type D)
 * @param givenNames given names, first one first
 * @param birthDate date of birth (PID-7)
 * @param sex administrative sex (PID-8); UNKNOWN is an answer, absent is not
 * @param birthPlace INSEE code of the place of birth (PID-11, type BDL)
 * @param reliability state of the identity (PID-32)
 * @param ids every number of the patient (PID-3)
 */
public record Patient(
        Optional<String> birthName,
        Optional<String> usedName,
        List<String> givenNames,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<String> birthPlace,
        IdentityReliability reliability,
        List<PatientId> ids) {

    public Patient {
        givenNames = List.copyOf(givenNames);
        ids = ids.stream().sorted().distinct().toList();
    }

    /** Administrative sex (HL7 table 0001). */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** The name people call the patient by: used name, else birth name, after the first given name. */
    public String displayName() {
        String family = usedName.or(() -> birthName).orElse("");
        String given = givenNames.isEmpty() ? "" : givenNames.get(0);
        return (given + " " + family).strip();
    }
}
