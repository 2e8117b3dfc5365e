package org.liaisonhub.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.letter.LiaisonLetter;

class FhirEnclosuresTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-21T09:30:00Z");
    private static final FileContent PRESCRIPTION = pdf(40_000);
    private static final FileContent REPORT = pdf(70_001);

    private final FhirMessages messages = new FhirMessages("Liaison (essai)", "https://hub.example.org");

    private static FileContent pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, bytes, 0, 8);
        return FileContent.of(bytes);
    }

    private static Attached attached(String title, FileContent file) {
        return new Attached(
                title,
                title,
                Optional.of(new AttachedFile(file.digest(), FileKind.PDF, file.bytes().length, Optional.of(WRITTEN))),
                false);
    }

    private static LiaisonLetter letter(Fact... more) {
        Dossier dossier = HipFracture.dossier();
        Saying saying = new Saying(WRITTEN.plusSeconds(86_400), "M-9", "test");
        for (Fact fact : more) {
            dossier = dossier.with(new DischargeEvent(HipFracture.letter().id().stay(), saying, fact));
        }
        return HipFracture.letter(dossier, 1);
    }

    private byte[] message(LiaisonLetter letter) {
        return messages.carrying(
                letter, HipFracture.delivery(letter.id(), Purpose.FIRST), HipFracture.gp(), Optional.empty());
    }

    private static byte[] filled(byte[] message) {
        Map<String, byte[]> files =
                Map.of(PRESCRIPTION.digest(), PRESCRIPTION.bytes(), REPORT.digest(), REPORT.bytes());
        return FhirEnclosures.fill(
                message,
                digest -> Optional.ofNullable(files.get(digest))
                        .orElseThrow(() -> new IllegalStateException("no file " + digest)));
    }

    private static <R extends Resource> List<R> all(byte[] message, Class<R> type) {
        List<R> found = new ArrayList<>();
        Bundle bundle = FhirJson.context().newJsonParser().parseResource(Bundle.class, new String(message, UTF_8));
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .flatMap(document -> document.getEntry().stream())
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(found::add);
        return found;
    }

    @Test
    void every_file_stands_in_the_sent_message_byte_for_byte_under_its_document() {
        byte[] kept = message(letter(attached("Ordonnance", PRESCRIPTION), attached("Compte rendu", REPORT)));

        byte[] sent = filled(kept);

        assertThat(kept.length).isLessThan(PRESCRIPTION.bytes().length + REPORT.bytes().length);
        assertThat(all(sent, Binary.class))
                .extracting(Binary::getData)
                .containsExactlyInAnyOrder(PRESCRIPTION.bytes(), REPORT.bytes());
        List<DocumentReference> documents = all(sent, DocumentReference.class);
        assertThat(documents)
                .extracting(document ->
                        document.getContentFirstRep().getAttachment().getTitle())
                .containsExactly("Compte rendu", "Ordonnance");
        assertThat(documents.get(0).getContentFirstRep().getAttachment().getSize())
                .isEqualTo(REPORT.bytes().length);
        assertThat(documents.get(0).getIdentifierFirstRep().getValue()).startsWith("ni:///sha-256;");
    }

    @Test
    void a_message_without_files_is_sent_as_it_is() {
        byte[] kept = message(letter());

        assertThat(filled(kept)).isSameAs(kept);
    }

    @Test
    void a_text_that_looks_like_a_place_for_a_file_stays_a_text() {
        String place =
                new Base64BinaryType(("liaison/sha-256/1:" + REPORT.digest()).getBytes(UTF_8)).getValueAsString();
        String hostile = "\"data\":\"" + place + "\"";

        byte[] sent = filled(message(letter(new Summary(hostile), attached("Ordonnance", PRESCRIPTION))));

        assertThat(new String(sent, UTF_8)).contains(place);
        assertThat(all(sent, Binary.class)).hasSize(1);
    }

    @Test
    void a_file_that_is_not_there_stops_the_sending() {
        byte[] kept = message(letter(attached("Scanner", pdf(99))));

        assertThatThrownBy(() -> filled(kept)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_file_of_the_same_title_makes_another_letter() {
        String before = letter(attached("Ordonnance", PRESCRIPTION)).fingerprint();

        assertThat(letter(attached("Ordonnance", REPORT)).fingerprint()).isNotEqualTo(before);
        assertThat(letter(attached("Ordonnance", PRESCRIPTION)).fingerprint()).isEqualTo(before);
    }

    @Test
    void the_nurse_is_sent_no_file() {
        Dossier dossier = letter(attached("Ordonnance", PRESCRIPTION)).dossier();

        assertThat(HipFracture.carePlan(dossier, 1).enclosed()).isEmpty();
    }
}
