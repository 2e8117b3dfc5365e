package org.liaisonhub.fhir;

import org.liaisonhub.letter.LetterDocument;

/** What every document Bundle begins with. */
final class FhirDocument {
    private FhirDocument() {}

    static FhirNode open(LetterDocument document, String profile) {
        return FhirNode.resource("Bundle", profile)
                .set("id", FhirIdentifiers.bundleId(document.id()))
                .set("language", FhirPhrases.in(document.language()).language())
                .set("identifier", FhirIdentifiers.version(document.id()))
                .set("type", "document")
                .set("timestamp", FhirTimes.moment(document.writtenAt()));
    }
}
