package org.liaisonhub.letter;

import static org.liaisonhub.letter.Story.at;
import static org.liaisonhub.letter.Story.because;
import static org.liaisonhub.letter.Story.day;
import static org.liaisonhub.letter.Story.doctor;
import static org.liaisonhub.letter.Story.dossier;
import static org.liaisonhub.letter.Story.gap;
import static org.liaisonhub.letter.Story.line;
import static org.liaisonhub.letter.Story.treatment;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.AdverseEvents;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.ClinicalFact.Implant;
import org.liaisonhub.discharge.ClinicalFact.Implants;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.ResistantOrganisms;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.Transfusion;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.Device;
import org.liaisonhub.discharge.HomeFact.Devices;
import org.liaisonhub.discharge.HomeFact.Equipment;
import org.liaisonhub.discharge.HomeFact.EquipmentItem;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** After an operation: wound, catheter, injections; nursing orders partly incomplete, identity not yet validated. */
final class HipFractureStory {
    static final Verdict VERDICT = new Verdict(List.of(
            gap("NUR-03", Severity.MAJOR, "Devices/0", "Urinary catheter: no instructions were given."),
            gap("NUR-02", Severity.MAJOR, "NursingCare/1", "Wound care: how often is not said."),
            gap("FUP-06", Severity.MAJOR, "CallBack", "There is no number to call the ward back.")));

    private HipFractureStory() {}

    static Dossier told() {
        return dossier(
                new Identity(new Patient(
                        Optional.of("Harper"),
                        Optional.empty(),
                        List.of("William"),
                        Optional.of(day("1949-07-21")),
                        Optional.of(Patient.Sex.MALE),
                        Optional.empty(),
                        IdentityReliability.PROVISIONAL,
                        List.of(
                                new PatientId("CHU-NORD", "8007654321", PatientId.Kind.LOCAL),
                                new PatientId("1.2.250.1.213.1.4.8", "149077511399999", PatientId.Kind.INS_NIR)))),
                new Contacts(Listing.of(List.of(new Contact(
                        "Emma Harper",
                        Optional.of("wife"),
                        Contact.Part.CARER,
                        List.of("06 00 00 00 03"),
                        Optional.empty())))),
                new AdmittedAt(at("2026-10-05T17:20")),
                new EntryMode(EntryMode.Mode.EMERGENCY),
                new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()),
                new CareTeamMember(CareRole.ATTENDING, Optional.of(doctor("Dr Paul Girard", "01 42 00 00 50"))),
                new CareTeamMember(
                        CareRole.COMMUNITY_NURSE, Optional.of(doctor("Lucie Martin, nurse", "06 00 00 00 60"))),
                new Departure(Departure.Kind.LEFT, Optional.of(at("2026-10-12T11:00"))),
                new ExitMode(ExitMode.Mode.HOME),
                new Reason("Fall at home, fracture of the left hip."),
                new Summary("Hemiarthroplasty on 6 October. Walks with two sticks, full weight bearing allowed."),
                new Diagnoses(Listing.of(
                        List.of(new Diagnosis("Fracture of the neck of the left femur", Optional.empty(), true)))),
                new Allergies(Listing.empty(EmptyReason.NIL_KNOWN)),
                new AdverseEvents(new Answer(Answer.Value.NO, Optional.empty())),
                new ResistantOrganisms(new Answer(Answer.Value.UNKNOWN, Optional.of("swab not yet read"))),
                new Transfusion(new Answer(Answer.Value.YES, Optional.of("2 units of red cells on 7 October"))),
                new Implants(Listing.of(
                        List.of(new Implant("Left hip hemiprosthesis, cemented", Optional.of("03401234567890"))))),
                new Alerts(Listing.empty(EmptyReason.NIL_KNOWN)),
                new TreatmentsAtDischarge(Listing.of(List.of(
                        new TreatmentLine(
                                treatment("Enoxaparin 4000 IU", "1 injection in the evening"),
                                TreatmentChange.STARTED,
                                because("prevention of thrombosis after surgery"),
                                Optional.empty(),
                                Optional.of("35 days, until 10 November 2026"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("platelets twice a week")),
                        line(treatment("Paracetamol 1 g", "3 times a day"), TreatmentChange.STARTED),
                        line(treatment("Ibuprofen 400 mg", "when needed"), TreatmentChange.STOPPED)))),
                new PendingResults(Listing.empty(EmptyReason.NIL_KNOWN)),
                new FollowUp(Listing.of(List.of(new FollowUpStep(
                        FollowUpStep.Kind.APPOINTMENT,
                        "surgeon, with X-ray",
                        Optional.of(at("2026-11-20T09:00")),
                        Optional.of("Dr Paul Girard"),
                        Optional.empty())))),
                new FunctionalStatus(FunctionalStatus.Course.DECLINED, "needs help to wash and dress"),
                new HomeHelp(
                        HomeHelpStatus.ARRANGED,
                        Optional.of("Home Help South"),
                        Optional.of("01 45 00 00 70"),
                        Optional.of(day("2026-10-13")),
                        Optional.empty(),
                        Optional.empty()),
                new NursingCare(Listing.of(List.of(
                        new CareOrder(
                                CareOrder.Need.INJECTION_INFUSION,
                                "enoxaparin 4000 IU",
                                Optional.of("every evening"),
                                Optional.of(day("2026-11-10")),
                                Optional.empty(),
                                Optional.of(at("2026-10-12T19:00")),
                                Optional.of("11 October at 19:00")),
                        new CareOrder(
                                CareOrder.Need.WOUND_CARE,
                                "left hip",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(at("2026-10-13T00:00")),
                                Optional.empty())))),
                new Wounds(Listing.of(List.of(new Wound(
                        "Left hip",
                        Optional.of("saline, dry dressing"),
                        Optional.empty(),
                        Optional.of(day("2026-10-20")))))),
                new Devices(Listing.of(List.of(new Device("Urinary catheter", Optional.empty())))),
                new Equipment(Listing.of(List.of(
                        new EquipmentItem("Raised toilet seat", Optional.of(day("2026-10-12"))),
                        new EquipmentItem("Walking frame", Optional.empty())))),
                new HandedToPatient(false, Optional.empty()));
    }
}
