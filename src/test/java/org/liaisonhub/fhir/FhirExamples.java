package org.liaisonhub.fhir;

import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.letter.CarePlan;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LiaisonLetter;

/** One message of each kind, as {@code fhir-profiles/examples} publishes them. All people are made up. */
final class FhirExamples {
    private static final FhirMessages MESSAGES = new FhirMessages("Liaison (exemple)", "https://hub.example.org");

    private FhirExamples() {}

    static Map<String, byte[]> oneOfEachKind() {
        LiaisonLetter letter = HipFracture.letter();
        CarePlan plan = HipFracture.carePlan();
        LiaisonLetter newer = HipFracture.letter(
                HipFracture.dossierWith(new HomeFact.HomeHelp(
                        HomeHelpStatus.UNAVAILABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("le fils dort sur place jusqu'au " + LocalDate.of(2026, 11, 30)))),
                2);
        Map<String, byte[]> examples = new LinkedHashMap<>();
        examples.put("letter", first(letter));
        examples.put("letter-english", first(HipFracture.english()));
        examples.put("letter-replacement", replacing(newer, letter.id()));
        examples.put("letter-withdrawal", withdrawing(newer.id()));
        examples.put("letter-of-a-silent-hospital", first(HipFracture.letter(Dossier.EMPTY, 1)));
        examples.put("letter-after-death", first(HipFracture.letter(dead(), 1)));
        examples.put("letter-identity-not-validated", first(HipFracture.letter(provisional(), 1)));
        examples.put("care-plan", first(plan));
        examples.put(
                "care-plan-replacement",
                replacing(HipFracture.carePlan(HipFracture.dossierWithout(HomeFact.Equipment.class), 2), plan.id()));
        examples.put("care-plan-withdrawal", withdrawing(plan.id()));
        examples.put("care-plan-of-a-silent-hospital", first(HipFracture.carePlan(Dossier.EMPTY, 1)));
        return examples;
    }

    private static Dossier dead() {
        return HipFracture.dossierWith(new StayFact.ExitMode(StayFact.ExitMode.Mode.DEATH));
    }

    private static Dossier provisional() {
        return HipFracture.dossierWith(new PatientFact.Identity(HipFracture.patient(IdentityReliability.PROVISIONAL)));
    }

    static byte[] first(LetterDocument document) {
        return MESSAGES.carrying(
                document, HipFracture.delivery(document.id(), Purpose.FIRST), HipFracture.gp(), Optional.empty());
    }

    /** A document as the reference library reads it from the message that carries it. */
    static Bundle read(LetterDocument document) {
        return document(first(document));
    }

    private static byte[] replacing(LetterDocument document, DocumentId former) {
        Delivery delivery = HipFracture.delivery(document.id(), Purpose.REPLACEMENT);
        return MESSAGES.carrying(document, delivery, HipFracture.gp(), Optional.of(former));
    }

    private static byte[] withdrawing(DocumentId document) {
        return MESSAGES.withdrawing(document, HipFracture.delivery(document, Purpose.WITHDRAWAL), HipFracture.gp());
    }

    /** The same message with line breaks, for people to read. */
    static String pretty(byte[] message) {
        return parser().setPrettyPrint(true).encodeResourceToString(bundle(message)) + "\n";
    }

    static Bundle bundle(byte[] message) {
        return parser().parseResource(Bundle.class, new String(message, StandardCharsets.UTF_8));
    }

    /** The document inside a message. */
    static Bundle document(byte[] message) {
        return bundle(message).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static <R> List<R> resources(Bundle bundle, Class<R> kind) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    // HAPI would put an entry's fullUrl in place of the id its resource carries.
    private static IParser parser() {
        return FhirJson.context().newJsonParser().setOverrideResourceIdWithBundleEntryFullUrl(false);
    }
}
