package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;

/** What a hospital may say; all fictitious. */
final class Facts {
    static final StayId STAY = new StayId("CH/NORD", "S-1");
    static final PatientId PATIENT = new PatientId("CH/NORD", "P-1", PatientId.Kind.LOCAL);
    static final PatientId OTHER_NUMBER = new PatientId("CH/NORD", "P-2", PatientId.Kind.LOCAL);

    private Facts() {}

    static Fact identity(String name) {
        return identity(name, IdentityReliability.VALIDATED);
    }

    static Fact identity(String name, IdentityReliability reliability) {
        return new PatientFact.Identity(new Patient(
                Optional.of(name),
                Optional.empty(),
                List.of("Jeanne"),
                Optional.of(LocalDate.of(1948, 3, 2)),
                Optional.of(Patient.Sex.FEMALE),
                Optional.empty(),
                reliability,
                List.of(PATIENT)));
    }

    static Fact calledBy(PatientId id) {
        return new PatientFact.CalledBy(id);
    }

    static Fact merged(PatientId retired, PatientId surviving) {
        return new PatientFact.MergedInto(retired, surviving);
    }

    static Fact phone(String number) {
        return new PatientFact.Phones(List.of(number));
    }

    static Fact gp(String number) {
        return member(CareRole.GENERAL_PRACTITIONER, "Dr " + number, number);
    }

    static Fact nurse(String number) {
        return member(CareRole.COMMUNITY_NURSE, "Nurse " + number, number);
    }

    static Fact referrer(String number) {
        return member(CareRole.REFERRER, "Dr " + number, number);
    }

    static Fact member(CareRole role, String name, String number) {
        return new StayFact.CareTeamMember(role, Optional.of(professional(name, number)));
    }

    static Professional professional(String name, String number) {
        return new Professional(
                Optional.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, number)), name, Optional.empty());
    }

    static Fact notToBeTold(String name) {
        return new PatientFact.Contacts(Listing.of(List.of(
                new Contact(name, Optional.empty(), Contact.Part.NOT_TO_BE_TOLD, List.of(), Optional.empty()))));
    }

    static Fact left(Instant at) {
        return new StayFact.Departure(StayFact.Departure.Kind.LEFT, Optional.of(at));
    }

    static Fact departure(StayFact.Departure.Kind kind) {
        return new StayFact.Departure(kind, Optional.empty());
    }

    static Fact home() {
        return new StayFact.ExitMode(StayFact.ExitMode.Mode.HOME);
    }

    static Fact admitted() {
        return new StayFact.Presence(StayFact.Presence.State.ADMITTED);
    }

    static Fact summary(String text) {
        return new ClinicalFact.Summary(text);
    }

    static Fact firstVisit(Instant at) {
        return new HomeFact.NursingCare(Listing.of(List.of(new CareOrder(
                CareOrder.Need.WOUND_CARE,
                "left hip",
                Optional.of("every day"),
                Optional.empty(),
                Optional.of("two weeks"),
                Optional.of(at),
                Optional.empty()))));
    }

    /** What makes a stay one that is discharged to dr-martin and nurse-leroy. */
    static Fact[] discharged(Instant at) {
        return new Fact[] {
            admitted(),
            calledBy(PATIENT),
            identity("Dupont"),
            gp("10000000001"),
            nurse("10000000003"),
            summary("Hip replaced."),
            home(),
            left(at)
        };
    }
}
