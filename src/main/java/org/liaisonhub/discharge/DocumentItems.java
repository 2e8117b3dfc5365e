package org.liaisonhub.discharge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ItemFact.Document;

/**
 * Which documents hold, and what the letter takes from them: those withdrawn or replaced do not count any more, nor does
 * what was replaced come back when its successor is withdrawn.
 */
final class DocumentItems {
    private DocumentItems() {}

    static Optional<Said> named(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<NamedDocument> list = new OpenList<>(
                stay,
                dossier.said(NamedDocuments.class),
                fact -> ((NamedDocuments) fact).documents(),
                (one, other) -> one.title().equalsIgnoreCase(other.title()),
                trust.weight(FactKind.DOCUMENTS));
        holding(dossier, stay).stream().filter(list::isOpenFor).forEach(item -> {
            Document document = (Document) item.fact();
            boolean told = document.kind() == Document.Kind.DISCHARGE_LETTER
                    && document.text().isPresent();
            if (document.joined() || !told) {
                list.enter(new NamedDocument(document.title(), document.joined()), item, (before, now) -> now);
            }
        });
        return list.closed(NamedDocuments::new, Optional.empty());
    }

    /** The hospital's own letters, oldest first, unless somebody wrote a summary later. */
    static Optional<Said> summary(Dossier dossier, StayPeriod stay, Trust trust) {
        Optional<Said> written = dossier.said(Summary.class);
        Comparator<Saying> weight = trust.weight(FactKind.COURSE);
        List<Said> letters = holding(dossier, stay).stream()
                .filter(item -> ((Document) item.fact()).kind() == Document.Kind.DISCHARGE_LETTER)
                .filter(item -> ((Document) item.fact()).text().isPresent())
                .filter(item -> written.filter(said -> weight.compare(said.saying(), item.saying()) >= 0)
                        .isEmpty())
                .sorted()
                .toList();
        if (letters.isEmpty()) {
            return written;
        }
        String text = letters.stream()
                .flatMap(item -> ((Document) item.fact()).text().stream())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return letters.stream()
                .max(Comparator.comparing(Said::saying))
                .map(item -> new Said(new Summary(text), item.saying()));
    }

    private static List<Said> holding(Dossier dossier, StayPeriod stay) {
        List<Said> documents = dossier.saidOfAll(Document.class).stream()
                .filter(stay::mayConcern)
                .toList();
        Set<String> replaced = documents.stream()
                .map(item -> (Document) item.fact())
                .flatMap(document -> document.replaces().stream().filter(number -> !number.equals(document.number())))
                .collect(Collectors.toSet());
        return documents.stream()
                .filter(item -> !((Document) item.fact()).withdrawn())
                .filter(item -> !replaced.contains(((Document) item.fact()).number()))
                .toList();
    }
}
