package org.liaisonhub.fhir;

import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.letter.LetterDocument;

/** What every resource of one document refers to: its patient, its stay, its hospital, its author. */
final class FhirFrame {
    private final LetterDocument document;
    private final FhirPhrases phrases;
    private final FhirEntries entries;
    private final FhirParties parties;
    private final FhirNode composition;
    private final FhirNode encounterResource = FhirNode.resource("Encounter");
    private final FhirNode patientResource;
    private final FhirNode patient;
    private final FhirNode encounter;
    private final FhirNode hospital;
    private final Optional<FhirNode> author;
    private final String writtenAt;

    /**
     * An empty document: the Composition stands first, as FHIR demands of a document.
     *
     * @param profile of the Composition
     */
    FhirFrame(LetterDocument document, FhirNode bundle, String profile) {
        this.document = document;
        this.phrases = FhirPhrases.in(document.language());
        this.entries = new FhirEntries(document.id().key(), bundle);
        this.parties = new FhirParties(entries);
        this.writtenAt = FhirTimes.moment(document.writtenAt());
        this.composition = FhirNode.resource("Composition", profile);
        this.patientResource = FhirPatient.of(document.dossier());
        entries.add(composition);
        this.patient = entries.add(patientResource);
        this.encounter = entries.add(encounterResource);
        this.hospital = entries.add(hospital(document.id().stay().facility()));
        this.author = dossier().find(ClinicalFact.Author.class).map(fact -> parties.of(fact.professional()));
    }

    /** All that is known of the hospital is the number or name under which it numbered the stay. */
    static FhirNode hospital(String facility) {
        return FhirNode.resource("Organization")
                .add("identifier", FhirIdentifiers.facility(facility))
                .set("name", FhirText.clean(facility));
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

    FhirNode composition() {
        return composition;
    }

    FhirNode encounterResource() {
        return encounterResource;
    }

    FhirNode patientResource() {
        return patientResource;
    }

    FhirNode patient() {
        return patient;
    }

    FhirNode encounter() {
        return encounter;
    }

    FhirNode hospital() {
        return hospital;
    }

    /** The doctor who wrote it, if one is named. */
    Optional<FhirNode> author() {
        return author;
    }

    /** Whoever answers for what is said: the doctor, else the hospital. */
    FhirNode responsible() {
        return author.orElse(hospital);
    }

    String writtenAt() {
        return writtenAt;
    }
}
