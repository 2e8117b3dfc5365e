package org.liaisonhub.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known about life and care at home: the nurse's half of the dossier. */
public sealed interface HomeFact extends Fact {
    /** Nursing care to give. */
    record NursingCare(Listing<CareOrder> orders) implements HomeFact {}

    /** The ward's nursing discharge note is joined (R.1112-2, fiche de liaison infirmière). */
    record NursingNote(String text) implements HomeFact {}

    /** Drains, catheters, stomas, oxygen in place. */
    record Devices(Listing<Device> devices) implements HomeFact {}

    /** One device in place and how to look after it. */
    record Device(String what, Optional<String> instructions) {}

    /** Wounds and their dressing. */
    record Wounds(Listing<Wound> wounds) implements HomeFact {}

    /** One wound: where, dressing protocol, how often, when stitches come out. */
    record Wound(
            String site, Optional<String> protocol, Optional<String> frequency, Optional<LocalDate> stitchesOutOn) {}

    /** What the person can do alone (LOINC 47420-5). */
    record FunctionalStatus(Course course, String text) implements HomeFact {
        /** Compared with before the stay. */
        public enum Course {
            UNCHANGED,
            IMPROVED,
            DECLINED,
            NOT_ASSESSED
        }
    }

    /** Who lives there. */
    record LivingSituation(Answer.Value livesAlone, Optional<String> carer) implements HomeFact {}

    /** Home help: its status, who gives it, from when. */
    record HomeHelp(
            HomeHelpStatus status,
            Optional<String> provider,
            Optional<String> phone,
            Optional<LocalDate> startsOn,
            Optional<Instant> requestedAt,
            Optional<String> fallback)
            implements HomeFact {}

    /** Services that came to the home before the stay and were paused; whether they were told of the return. */
    record PausedServices(Listing<PausedService> services) implements HomeFact {}

    /** One paused service. */
    record PausedService(String what, boolean toldToResume) {}

    /** Bed, oxygen, walking frame… */
    record Equipment(Listing<EquipmentItem> items) implements HomeFact {}

    /** One piece of equipment and when it is delivered. */
    record EquipmentItem(String what, Optional<LocalDate> deliveredOn) {}

    /** To whom the hospital wants the letter sent besides the GP. */
    record WantedRecipients(List<WantedRecipient> recipients) implements HomeFact {
        public WantedRecipients {
            recipients = List.copyOf(recipients);
        }
    }

    /** One wanted recipient: what he is to the patient, and his number or the name of the contact. */
    record WantedRecipient(CareRole role, Professional professional) {}
}
