package org.liaisonhub.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.MessageHeader;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LiaisonLetter;

class FhirMessagesTest {
    private final FhirMessages messages = new FhirMessages("Liaison (essai)", "https://hub.example.org");

    @Test
    void the_message_and_its_header_have_the_id_of_the_delivery() {
        LiaisonLetter letter = HipFracture.letter();
        Delivery delivery = HipFracture.delivery(letter.id(), Purpose.FIRST);

        Bundle message = read(messages.carrying(letter, delivery, HipFracture.gp(), Optional.empty()));

        assertThat(message.getIdElement().getIdPart()).isEqualTo(delivery.id());
        assertThat(message.getEntryFirstRep().getResource().getIdElement().getIdPart())
                .isEqualTo(delivery.id());
        assertThat(message.getEntryFirstRep().getFullUrl()).isEqualTo("urn:uuid:" + delivery.id());
    }

    @Test
    void the_focus_is_the_document_inside_the_message() {
        LiaisonLetter letter = HipFracture.letter();

        Bundle message = read(messages.carrying(
                letter, HipFracture.delivery(letter.id(), Purpose.FIRST), HipFracture.gp(), Optional.empty()));

        MessageHeader header = (MessageHeader) message.getEntryFirstRep().getResource();
        Bundle document = (Bundle) message.getEntry().stream()
                .filter(entry ->
                        entry.getFullUrl().equals(header.getFocusFirstRep().getReference()))
                .findFirst()
                .orElseThrow()
                .getResource();
        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
        assertThat(header.getEventCoding().getCode()).isEqualTo("letter");
        assertThat(header.getDestinationFirstRep().getEndpoint())
                .isEqualTo("https://hub.example.org/recipients/dr-fictif");
    }

    @Test
    void a_replacement_names_the_version_this_recipient_was_sent() {
        LiaisonLetter letter = HipFracture.letter(HipFracture.dossier(), 3);
        DocumentId former = new DocumentId(letter.id().stay(), letter.id().kind(), 1);

        Bundle message = read(messages.carrying(
                letter, HipFracture.delivery(letter.id(), Purpose.REPLACEMENT), HipFracture.gp(), Optional.of(former)));

        MessageHeader header = (MessageHeader) message.getEntryFirstRep().getResource();
        assertThat(header.getEventCoding().getCode()).isEqualTo("letter-replacement");
        assertThat(header.getExtensionByUrl("https://liaisonhub.org/fhir/StructureDefinition/replaced-document")
                        .getValue()
                        .getNamedProperty("value")
                        .getValues()
                        .get(0)
                        .primitiveValue())
                .isEqualTo("urn:uuid:" + FhirIdentifiers.bundleId(former));
    }

    @Test
    void a_withdrawal_names_the_document_and_does_not_bring_it_again() {
        DocumentId document = HipFracture.letter().id();

        Bundle message = read(
                messages.withdrawing(document, HipFracture.delivery(document, Purpose.WITHDRAWAL), HipFracture.gp()));

        MessageHeader header = (MessageHeader) message.getEntryFirstRep().getResource();
        assertThat(header.getEventCoding().getCode()).isEqualTo("letter-withdrawal");
        assertThat(header.getFocusFirstRep().getIdentifier().getValue())
                .isEqualTo("urn:uuid:" + FhirIdentifiers.bundleId(document));
        assertThat(header.getReason().getText()).contains("n'est plus valable").contains("no longer holds");
        assertThat(message.getEntry()).noneMatch(entry -> entry.getResource() instanceof Bundle);
    }

    @Test
    void a_message_sent_again_is_the_same_bytes_whatever_happened_in_between_and_wherever_it_is_written() {
        LiaisonLetter letter = HipFracture.letter();
        Delivery first = HipFracture.delivery(letter.id(), Purpose.FIRST);
        Delivery later = new Delivery(
                first.id(),
                first.document(),
                first.purpose(),
                first.recipient(),
                first.channel(),
                DeliveryStatus.DEAD,
                Truths.NONE,
                3,
                first.createdAt(),
                first.notBefore().plus(Duration.ofDays(1)),
                Optional.of(first.createdAt()),
                first.answerBy(),
                first.dueAt(),
                Optional.of("no answer"),
                7);
        TimeZone home = TimeZone.getDefault();

        byte[] once = messages.carrying(letter, first, HipFracture.gp(), Optional.empty());
        byte[] again;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            again = messages.carrying(letter, later, HipFracture.gp(), Optional.empty());
        } finally {
            TimeZone.setDefault(home);
        }

        assertThat(new String(again, UTF_8)).isEqualTo(new String(once, UTF_8));
    }

    @Test
    void several_threads_write_the_same_message() {
        LiaisonLetter letter = HipFracture.letter();
        Delivery delivery = HipFracture.delivery(letter.id(), Purpose.FIRST);

        List<String> written = IntStream.range(0, 64)
                .parallel()
                .mapToObj(
                        i -> new String(messages.carrying(letter, delivery, HipFracture.gp(), Optional.empty()), UTF_8))
                .distinct()
                .toList();

        assertThat(written).hasSize(1);
    }

    @Test
    void every_reference_leads_to_an_entry_of_its_bundle() {
        LiaisonLetter letter = HipFracture.letter();

        String message = new String(
                messages.carrying(
                        letter, HipFracture.delivery(letter.id(), Purpose.FIRST), HipFracture.gp(), Optional.empty()),
                UTF_8);

        List<String> urls = java.util.regex.Pattern.compile("\"fullUrl\":\"([^\"]+)\"")
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .toList();
        List<String> references = java.util.regex.Pattern.compile("\"reference\":\"([^\"]+)\"")
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(50).allMatch(urls::contains);
        assertThat(urls).doesNotHaveDuplicates();
    }

    @Test
    void an_endpoint_base_that_is_no_address_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FhirMessages("Hub", "hub.example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FhirMessages("Hub", "https://hub.example.org/"));
    }

    private static Bundle read(byte[] message) {
        // HAPI would put the entry's fullUrl in place of the id the message carries.
        return FhirJson.context()
                .newJsonParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .parseResource(Bundle.class, new String(message, UTF_8));
    }
}
