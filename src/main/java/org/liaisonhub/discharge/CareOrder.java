package org.liaisonhub.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One piece of nursing care to give at home.
 *
 * @param need what sort of care; our code system {@code care-need}
 * @param what in words
 * @param frequency how often
 * @param until last day, or open
 * @param duration for how long, in words, where no last day is given
 * @param firstVisit when the nurse is first expected
 * @param lastGiven last dose or act in the hospital, with its time
 */
public record CareOrder(
        Need need,
        String what,
        Optional<String> frequency,
        Optional<LocalDate> until,
        Optional<String> duration,
        Optional<Instant> firstVisit,
        Optional<String> lastGiven) {
    /** Our own code system {@code care-need}. */
    public enum Need {
        NURSING_CARE,
        WOUND_CARE,
        INJECTION_INFUSION,
        MEDICATION_PREPARATION,
        MONITORING,
        HOSPITAL_AT_HOME,
        PALLIATIVE,
        MENTAL_HEALTH,
        OTHER;

        /** The code in the FHIR code system, in lower case with hyphens. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
