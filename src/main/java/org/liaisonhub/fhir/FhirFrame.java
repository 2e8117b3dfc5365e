package org.liaisonhub.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.letter.LetterDocument;

/** What every resource of one document refers to: its patient, its stay, its hospital, its author. */
final class FhirFrame {
    private final LetterDocument document;
    private final FhirPhrases phrases;
    private final FhirEntries entries;
    private final FhirParties parties;
    private final Composition composition = new Composition();
    private final Encounter encounter = new Encounter();
    private final Patient patient;
    private final String patientUrl;
    private final String encounterUrl;
    private final String hospitalUrl;
    private final Optional<String> authorUrl;

    /** An empty document: the Composition stands first, as FHIR demands of a document. */
    FhirFrame(LetterDocument document, Bundle bundle) {
        this.document = document;
        this.phrases = FhirPhrases.in(document.language());
        this.entries = new FhirEntries(document.id().key(), bundle);
        this.parties = new FhirParties(entries);
        this.patient = FhirPatient.of(document.dossier());
        entries.add(composition);
        this.patientUrl = entries.add(patient).getReference();
        this.encounterUrl = entries.add(encounter).getReference();
        this.hospitalUrl =
                entries.add(hospital(document.id().stay().facility())).getReference();
        this.authorUrl = dossier()
                .find(ClinicalFact.Author.class)
                .map(author -> parties.of(author.professional()).getReference());
    }

    /** All that is known of the hospital is the number or name under which it numbered the stay. */
    static Organization hospital(String facility) {
        return new Organization()
                .addIdentifier(FhirIdentifiers.facility(facility))
                .setName(FhirText.clean(facility));
    }

    LetterDocument document() {
        return document;
    }

    Dossier dossier() {
        return document.dossier();
    }

    FhirPhrases phrases() {
        return phrases;
    }

    FhirEntries entries() {
        return entries;
    }

    FhirParties parties() {
        return parties;
    }

    Composition composition() {
        return composition;
    }

    Encounter encounterResource() {
        return encounter;
    }

    Patient patientResource() {
        return patient;
    }

    Reference patient() {
        return new Reference(patientUrl);
    }

    Reference encounter() {
        return new Reference(encounterUrl);
    }

    Reference hospital() {
        return new Reference(hospitalUrl);
    }

    /** The doctor who wrote it, if one is named. */
    Optional<Reference> author() {
        return authorUrl.map(Reference::new);
    }

    /** Whoever answers for what is said: the doctor, else the hospital. */
    Reference responsible() {
        return author().orElseGet(this::hospital);
    }

    DateTimeType writtenAt() {
        return FhirTimes.dateTime(document.writtenAt());
    }
}
