package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
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
    private final Encounter encounter;

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
        encounter.addIdentifier(FhirIdentifiers.stay(frame.document().id().stay()));
        boolean left = dossier.find(StayFact.Departure.class)
                .filter(departure -> departure.kind() == StayFact.Departure.Kind.LEFT)
                .isPresent();
        encounter.setStatus(left ? Encounter.EncounterStatus.FINISHED : Encounter.EncounterStatus.INPROGRESS);
        encounter.setClass_(coding(ACT, kind()));
        encounter.setSubject(frame.patient());
        dossier.find(StayFact.AdmittedAt.class)
                .ifPresent(fact -> encounter.getPeriod().setStartElement(FhirTimes.dateTime(fact.at())));
        dossier.find(StayFact.Departure.class)
                .filter(departure -> left)
                .flatMap(StayFact.Departure::at)
                .ifPresent(at -> encounter.getPeriod().setEndElement(FhirTimes.dateTime(at)));
        dossier.find(ClinicalFact.Reason.class)
                .ifPresent(reason -> encounter.addReasonCode(FhirTerms.words(reason.text())));
        wayIn();
        wayOut();
        participants();
        encounter.setServiceProvider(ward().orElseGet(frame::hospital));
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

    private void wayIn() {
        dossier.find(StayFact.EntryMode.class).ifPresent(fact -> {
            String source = HL7 + "admit-source";
            switch (fact.mode()) {
                case EMERGENCY -> {
                    encounter.setPriority(concept(HL7 + "v3-ActPriority", "EM"));
                    encounter.getHospitalization().setAdmitSource(concept(source, "emd"));
                }
                case PLANNED -> encounter.setPriority(concept(HL7 + "v3-ActPriority", "EL"));
                case TRANSFER -> encounter.getHospitalization().setAdmitSource(concept(source, "hosp-trans"));
                case BIRTH -> encounter.getHospitalization().setAdmitSource(concept(source, "born"));
                case OTHER -> encounter.getHospitalization().setAdmitSource(concept(source, "other"));
            }
        });
    }

    private void wayOut() {
        CodeableConcept disposition = new CodeableConcept();
        dossier.find(StayFact.ExitMode.class).ifPresent(fact -> {
            disposition.addCoding(coding(HL7 + "discharge-disposition", disposition(fact.mode())));
            disposition.setText(frame.phrases().of("exit." + FhirTerms.code(fact.mode())));
        });
        dossier.find(StayFact.ExitCircumstance.class)
                .flatMap(fact -> circumstance(fact.kind()))
                .ifPresent(code -> disposition.addCoding(coding(CIRCUMSTANCE, code)));
        if (!disposition.isEmpty()) {
            encounter.getHospitalization().setDischargeDisposition(disposition);
        }
        dossier.find(StayFact.Destination.class)
                .ifPresent(fact -> encounter
                        .getHospitalization()
                        .setDestination(frame.entries().add(FhirFrame.hospital(fact.facility()))));
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
                                .addGeneralPractitioner(frame.parties().of(gp)));
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

    private void participant(String code, Reference who) {
        encounter.addParticipant().addType(concept(PARTICIPATION, code)).setIndividual(who);
    }

    private Optional<Reference> ward() {
        return dossier.find(StayFact.Ward.class).map(ward -> {
            Organization unit = new Organization();
            unit.addIdentifier(FhirIdentifiers.ward(frame.document().id().stay(), ward.code()));
            unit.setName(FhirText.clean(ward.name().orElse(ward.code())));
            unit.setPartOf(frame.hospital());
            return frame.entries().add(unit);
        });
    }
}
