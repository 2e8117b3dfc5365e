package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.Document;
import org.liaisonhub.discharge.ItemFact.Document.Kind;

/**
 * Documents (MDM; HL7 2.5, chapter 9), by their number (TXA-12). The events T01, T03, T05, T07 and T09 only tell of a
 * document; T11, and an availability of cancelled or obsolete (TXA-19), take it back. T09 and T10 replace the document of
 * TXA-13.
 */
final class DocumentFacts {
    /** HL7 table 0270, LOINC, and what French hospitals write. */
    private static final Set<String> LETTERS = Set.of(
            "DS", "11490-0", "18842-5", "34105-7", "28655-9", "CRH", "LDL", "LDL-SES", "LDLSES", "LETTRE DE LIAISON");

    /** HL7 table 0270 but for the discharge summary. */
    private static final Set<String> OTHERS =
            Set.of("AR", "CD", "CN", "DI", "ED", "HP", "OP", "PC", "PH", "PN", "PR", "SP", "TS");

    private static final Set<String> UNFINISHED = Set.of("DI", "IP", "IN", "PA");

    private final Hl7Message message;
    private final DocumentFiles files;
    private final String event;

    private DocumentFacts(Hl7Message message, DocumentFiles files) {
        this.message = message;
        this.files = files;
        this.event = message.envelope().triggerEvent();
    }

    static List<Fact> of(Hl7Message message, DocumentFiles files) {
        return new DocumentFacts(message, files).documents();
    }

    private List<Fact> documents() {
        Optional<Segment> txa = message.find("TXA");
        if (txa.isEmpty()) {
            message.remark("TXA", "is absent, so that no document is named; nothing was read");
            return List.of();
        }
        if (observations().anyMatch(Observation::hides)) {
            message.remark("OBX-3", "hides the document from professionals; it was not read");
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        document(txa.get()).ifPresent(document -> {
            facts.add(document);
            document.replaces()
                    .filter(number -> !number.equals(document.number()))
                    .map(number -> takenBack(number, document))
                    .ifPresent(facts::add);
            facts.addAll(files.of(message, document));
        });
        return facts;
    }

    private Optional<Document> document(Segment txa) {
        String number = EntityIdentifier.of(txa, 12)
                .or(() -> Optional.of(txa.text(12, 0, 3)).filter(id -> !id.isEmpty()))
                .orElse("");
        boolean withdrawn = event.equals("T11") || Set.of("CA", "OB").contains(txa.text(19));
        boolean onlyTold = Set.of("T03", "T07").contains(event);
        if (onlyTold && !withdrawn) {
            message.remark("MSH-9", "tells of a document that is not in it; nothing of it changes");
            return Optional.empty();
        }
        Coded type = Coded.of(txa, 2);
        String title = title(txa, type);
        if (title.isEmpty() && number.isEmpty()) {
            message.remark("TXA-12", "is empty, and so is TXA-2; no document is named");
            return Optional.empty();
        }
        boolean replaces = event.equals("T09") || event.equals("T10");
        return Optional.of(new Document(
                number.isEmpty() ? title : number,
                kind(txa.text(2), type),
                withdrawn,
                title.isEmpty() ? number : title,
                text(txa),
                false,
                replaces ? EntityIdentifier.of(txa, 13) : Optional.empty()));
    }

    private Kind kind(String code, Coded type) {
        return message.codes()
                .read(CodeTable.DOCUMENT_KIND, Kind.class, code, () -> Optional.of(standardKind(code, type)))
                .orElse(Kind.OTHER);
    }

    private Kind standardKind(String code, Coded type) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (LETTERS.contains(upper) || LETTERS.contains(type.text().toUpperCase(Locale.ROOT))) {
            return Kind.DISCHARGE_LETTER;
        }
        boolean known = code.isEmpty() || OTHERS.contains(upper) || type.code().isPresent();
        if (!known) {
            message.codes().unknown(CodeTable.DOCUMENT_KIND, code, Kind.OTHER);
        }
        return Kind.OTHER;
    }

    /** A document that was replaced is gone, even if the one that replaced it is deleted later. */
    private static Document takenBack(String number, Document by) {
        return new Document(number, by.kind(), true, by.title(), Optional.empty(), false, Optional.empty());
    }

    /** What the document is called, best first; a bare code of a type is better than nothing. */
    private String title(Segment txa, Coded type) {
        boolean named = !type.text().isEmpty() && !type.text().equals(txa.text(2));
        return Stream.of(
                        Optional.of(named ? type.text() : "").stream(),
                        observations()
                                .filter(Observation::isDocument)
                                .filter(observation -> !observation.isOrder())
                                .map(observation -> observation.what().text()),
                        Stream.of(txa.text(25), txa.text(16), type.text()))
                .flatMap(titles -> titles)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The text of a document that is finished: a doctor's draft is nobody's letter. */
    private Optional<String> text(Segment txa) {
        if (UNFINISHED.contains(txa.text(17))) {
            message.remark("TXA-17", "says that the document is not finished; its text was not read");
            return Optional.empty();
        }
        List<Observation> parts = observations()
                .filter(observation -> !observation.isOrder() && !observation.isDocument())
                .toList();
        if (parts.stream().anyMatch(part -> part.obx().free().isTooLong())) {
            message.remark("OBX-5", "has more than " + FreeField.LONGEST_TEXT + " characters; the rest was left out");
        }
        String text = Stream.concat(parts.stream().map(Observation::found), files.texts(message).stream())
                .collect(Collectors.joining("\n"))
                .strip();
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    private Stream<Observation> observations() {
        return message.all("OBX").stream().map(Observation::new);
    }
}
