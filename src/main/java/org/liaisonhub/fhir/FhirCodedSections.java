package org.liaisonhub.fhir;

import java.util.EnumMap;
import java.util.Map;
import org.liaisonhub.letter.SectionKind;

/** The coded half of every section of one document, each made once and only when it is asked for. */
final class FhirCodedSections {
    private final Map<SectionKind, FhirCoded> made = new EnumMap<>(SectionKind.class);
    private final FhirFindings findings;
    private final FhirMedications medications;
    private final FhirDevices devices;
    private final FhirFollowUp followUp;
    private final FhirNursing nursing;
    private final FhirHome home;
    private final FhirEnclosures enclosures;

    FhirCodedSections(FhirFrame frame) {
        findings = new FhirFindings(frame);
        medications = new FhirMedications(frame);
        devices = new FhirDevices(frame);
        followUp = new FhirFollowUp(frame);
        nursing = new FhirNursing(frame);
        home = new FhirHome(frame);
        enclosures = new FhirEnclosures(frame);
    }

    FhirCoded of(SectionKind kind) {
        FhirCoded coded = made.get(kind);
        if (coded == null) {
            coded = make(kind);
            made.put(kind, coded);
        }
        return coded;
    }

    /** Says something else in a section than what the dossier alone makes of it. */
    void put(SectionKind kind, FhirCoded coded) {
        made.put(kind, coded);
    }

    private FhirCoded make(SectionKind kind) {
        return switch (kind) {
            case ALERTS -> findings.alerts();
            case DIAGNOSES -> findings.diagnoses();
            case ALLERGIES -> findings.allergies();
            case DISCHARGE_MEDICATIONS -> medications.atDischarge();
            case IMPLANTS -> devices.implants();
            case DEVICES -> devices.inPlace();
            case EQUIPMENT -> devices.equipment();
            case PENDING_RESULTS -> followUp.results();
            case FOLLOW_UP -> followUp.steps();
            case CALL_BACK -> followUp.callBack();
            case NURSING_CARE -> nursing.orders();
            case WOUNDS -> nursing.wounds();
            case FUNCTIONAL_STATUS -> home.functionalStatus();
            case HOME_HELP -> home.homeHelp();
            case DOCUMENTS -> enclosures.documents();
            case GAPS, STAY, REASON, HOSPITAL_COURSE, MEDICATIONS_BEFORE, INSTRUCTIONS, CONTACTS -> FhirCoded.TEXT_ONLY;
        };
    }
}
