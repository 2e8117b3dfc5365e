package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;

/**
 * The documents that go with a letter, and those that should and cannot: announced without a file, or too large together.
 * The smallest are taken first, so that one large scan does not keep out the prescriptions.
 *
 * @param joined documents whose file goes with the letter, each file once
 * @param missing titles of documents that were announced and do not
 */
public record Enclosures(List<Attached> joined, List<String> missing) {
    /** All files of one letter; in base64 a third more, which every recipient's software must still be able to take. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Files of one letter. */
    public static final int MOST = 20;

    public Enclosures {
        joined = List.copyOf(joined);
        missing = List.copyOf(missing);
    }

    /** What a dossier has to enclose. */
    public static Enclosures of(Dossier dossier) {
        List<Attached> attached = dossier.all(Attached.class).stream()
                .filter(document -> !document.takenBack())
                .toList();
        List<Attached> joined = fitting(attached);
        Set<String> digests = joined.stream().map(Enclosures::digest).collect(Collectors.toSet());
        Set<String> titles =
                joined.stream().map(document -> plain(document.title())).collect(Collectors.toSet());
        Stream<String> leftOut = attached.stream()
                .filter(document -> !digests.contains(digest(document)))
                .map(Attached::title);
        Stream<String> announced = dossier.find(NamedDocuments.class).stream()
                .flatMap(named -> named.documents().entries().stream())
                .filter(document -> !document.joined())
                .map(NamedDocument::title);
        Set<String> told = new HashSet<>(titles);
        return new Enclosures(
                joined,
                Stream.concat(announced, leftOut)
                        .filter(title -> told.add(plain(title)))
                        .toList());
    }

    /** Whether a document of this title goes with the letter. */
    public boolean has(String title) {
        return joined.stream().anyMatch(document -> plain(document.title()).equals(plain(title)));
    }

    private static List<Attached> fitting(List<Attached> attached) {
        List<Attached> fitting = new ArrayList<>();
        Set<String> digests = new HashSet<>();
        long room = MOST_BYTES;
        List<Attached> smallestFirst = attached.stream()
                .filter(document -> document.file().isPresent())
                .sorted(Comparator.comparingInt(Enclosures::size).thenComparing(Attached::document))
                .toList();
        for (Attached document : smallestFirst) {
            boolean isThere = digests.contains(digest(document));
            if (!isThere && fitting.size() < MOST && size(document) <= room) {
                room -= size(document);
                digests.add(digest(document));
                fitting.add(document);
            }
        }
        return fitting.stream().sorted(Comparator.comparing(Attached::topic)).toList();
    }

    private static int size(Attached document) {
        return document.file().map(AttachedFile::size).orElse(0);
    }

    private static String digest(Attached document) {
        return document.file().map(AttachedFile::digest).orElse("");
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
