package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who sends a message, as far as it says: the software of its MessageHeader, else the organisation that keeps or wrote its document. A
 * person who wrote one is not told: it can be the patient.
 */
final class Sender {
    private Sender() {}

    static Optional<String> of(Entries entries) {
        List<Element> documents = entries.all("Composition", "DocumentReference");
        return Stream.of(
                        entries.all("MessageHeader").stream()
                                .flatMap(header ->
                                        header.text("source.name", "source.software", "source.endpoint").stream()),
                        documents.stream().flatMap(document -> named(entries, document.at("custodian"))),
                        documents.stream()
                                .flatMap(document -> document.all("author").stream())
                                .flatMap(author -> named(entries, author)))
                .flatMap(names -> names)
                .findFirst();
    }

    private static Stream<String> named(Entries entries, Element reference) {
        return entries.resolve(reference).stream()
                .filter(author ->
                        author.type().equals("Organization") || author.type().equals("Device"))
                .flatMap(author -> author.text("name", "deviceName.name", "identifier.value").stream());
    }
}
