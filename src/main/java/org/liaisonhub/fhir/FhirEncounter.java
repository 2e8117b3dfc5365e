package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** The stay: from when to when, how in, how out, where to, with whom. */
final class FhirEncounter {
    private static final String ACT = HL7 + "v3-ActCode";
    private static final String PARTICIPATION = HL7 + "v3-ParticipationType";
    private static final String CIRCUMSTANCE = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-circonstances-sortie";

    private final FhirFrame frame;
    private final Dossier dossier;
    private final FhirNode encounter;

    private FhirEncounter(FhirFrame frame) {
        this.frame = frame;
        this.dossier = frame.dossier();
        this.encounter = frame.encounterResource();
    }

    /** Fills in the frame's encounter. */
    static void describe(FhirFrame frame) {
        new FhirEncounter(frame).describe();
    }

    /** Whether there is nobody left to treat: then nothing is demanded of a document that treatment would need. */
    static boolean died(Dossier dossier) {
        return dossier.find(StayFact.ExitMode.class)
                .filter(exit -> exit.mode() == StayFact.ExitMode.Mode.DEATH)
                .isPresent();
    }

    private void describe() {
        boolean left = dossier.find(StayFact.Departure.class)
                .filter(departure -> departure.kind() == StayFact.Departure.Kind.LEFT)
                .isPresent();
        encounter
                .add("identifier", FhirIdentifiers.stay(frame.document().id().stay()))
                .set("status", left ? "finished" : "in-progress")
                .set("class", coding(ACT, kind()));
        dossier.find(StayFact.EntryMode.class)
                .flatMap(fact -> priority(fact.mode()))
                .ifPresent(code -> encounter.set("priority", concept(HL7 + "v3-ActPriority", code)));
        encounter.set("subject", frame.patient()).reserve("participant");
        period(left);
        dossier.find(ClinicalFact.Reason.class)
                .ifPresent(reason -> encounter.add("reasonCode", FhirTerms.words(reason.text())));
        encounter.reserve("diagnosis");
        hospitalization();
        participants();
        encounter.set("serviceProvider", ward().orElseGet(frame::hospital));
    }

    private void period(boolean left) {
        FhirNode period = encounter.node("period");
        dossier.find(StayFact.AdmittedAt.class).ifPresent(fact -> period.set("start", FhirTimes.moment(fact.at())));
        dossier.find(StayFact.Departure.class)
                .filter(departure -> left)
                .flatMap(StayFact.Departure::at)
                .ifPresent(at -> period.set("end", FhirTimes.moment(at)));
    }

    // The European profile knows no "other": a stay somebody is discharged from is an inpatient's unless said
    // otherwise.
    private String kind() {
        return dossier.find(StayFact.CareClass.class)
                .map(fact -> switch (fact.kind()) {
                    case INPATIENT, OTHER -> "IMP";
                    case OUTPATIENT -> "AMB";
                    case EMERGENCY -> "EMER";
                    case PREADMISSION -> "PRENC";
                })
                .orElse("IMP");
    }

    private static Optional<String> priority(StayFact.EntryMode.Mode mode) {
        return switch (mode) {
            case EMERGENCY -> Optional.of("EM");
            case PLANNED -> Optional.of("EL");
            case TRANSFER, BIRTH, OTHER -> Optional.empty();
        };
    }

    private static Optional<String> source(StayFact.EntryMode.Mode mode) {
        return switch (mode) {
            case EMERGENCY -> Optional.of("emd");
            case PLANNED -> Optional.empty();
            case TRANSFER -> Optional.of("hosp-trans");
            case BIRTH -> Optional.of("born");
            case OTHER -> Optional.of("other");
        };
    }

    private void hospitalization() {
        FhirNode hospitalization = encounter.node("hospitalization");
        dossier.find(StayFact.EntryMode.class)
                .flatMap(fact -> source(fact.mode()))
                .ifPresent(code -> hospitalization.set("admitSource", concept(HL7 + "admit-source", code)));
        dossier.find(StayFact.Destination.class)
                .ifPresent(fact ->
                        hospitalization.set("destination", frame.entries().add(FhirFrame.hospital(fact.facility()))));
        hospitalization.set("dischargeDisposition", disposition());
    }

    private FhirNode disposition() {
        FhirNode disposition = new FhirNode().reserve("coding");
        dossier.find(StayFact.ExitMode.class)
                .ifPresent(fact -> disposition
                        .add("coding", coding(HL7 + "discharge-disposition", disposition(fact.mode())))
                        .set("text", frame.phrases().of("exit." + FhirTerms.code(fact.mode()))));
        dossier.find(StayFact.ExitCircumstance.class)
                .flatMap(fact -> circumstance(fact.kind()))
                .ifPresent(code -> disposition.add("coding", coding(CIRCUMSTANCE, code)));
        return disposition;
    }

    private static String disposition(StayFact.ExitMode.Mode mode) {
        return switch (mode) {
            // Hospital at home is care at the patient's own home; the text says which.
            case HOME, HOSPITAL_AT_HOME -> "home";
            case TRANSFER -> "other-hcf";
            case NURSING_HOME -> "long";
            case DEATH -> "exp";
            case OTHER -> "oth";
        };
    }

    private static Optional<String> circumstance(StayFact.ExitCircumstance.Kind kind) {
        return switch (kind) {
            case MEDICAL_DECISION -> Optional.of("3");
            case AGAINST_ADVICE -> Optional.of("4");
            case ESCAPED -> Optional.of("E");
            case LEFT_WITHOUT_BEING_SEEN -> Optional.of("PSA");
            case OTHER -> Optional.empty();
        };
    }

    private void participants() {
        for (CareTeamMember fact : dossier.all(CareTeamMember.class)) {
            fact.member()
                    .filter(member -> !FhirParties.isOrganization(member))
                    .ifPresent(member -> part(fact.role())
                            .ifPresent(code -> participant(code, frame.parties().of(member))));
            if (fact.role() == CareRole.GENERAL_PRACTITIONER) {
                fact.member()
                        .ifPresent(gp -> frame.patientResource()
                                .add("generalPractitioner", frame.parties().of(gp)));
            }
        }
        dossier.find(ClinicalFact.Author.class)
                .filter(author -> !FhirParties.isOrganization(author.professional()))
                .flatMap(author -> frame.author())
                .ifPresent(author -> participant("DIS", author));
    }

    private static Optional<String> part(CareRole role) {
        return switch (role) {
            case ATTENDING -> Optional.of("ATND");
            case ADMITTING -> Optional.of("ADM");
            case REFERRER -> Optional.of("REF");
            default -> Optional.empty();
        };
    }

    private void participant(String code, FhirNode who) {
        encounter
                .addNode("participant")
                .add("type", concept(PARTICIPATION, code))
                .set("individual", who);
    }

    private Optional<FhirNode> ward() {
        return dossier.find(StayFact.Ward.class)
                .map(ward -> frame.entries()
                        .add(FhirNode.resource("Organization")
                                .add(
                                        "identifier",
                                        FhirIdentifiers.ward(
                                                frame.document().id().stay(), ward.code()))
                                .set("name", FhirText.clean(ward.name().orElse(ward.code())))
                                .set("partOf", frame.hospital())));
    }
}
