package org.liaisonhub.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.liaisonhub.letter.LetterDocument;

/** What every document Bundle begins with. */
final class FhirDocument {
    private FhirDocument() {}

    static Bundle open(LetterDocument document, String profile) {
        Bundle bundle = new Bundle();
        bundle.setId(FhirIdentifiers.bundleId(document.id()));
        bundle.getMeta().addProfile(profile);
        bundle.setLanguage(FhirPhrases.in(document.language()).language());
        bundle.setIdentifier(FhirIdentifiers.version(document.id()));
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.setTimestampElement(FhirTimes.instant(document.writtenAt()));
        return bundle;
    }
}
