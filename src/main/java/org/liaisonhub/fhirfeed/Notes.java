package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the hub's own letters write before a note, in both of their languages: what follows is what the hospital said. */
final class Notes {
    private static final List<String> OURS = List.of(
            "Surveillance : ",
            "To be watched: ",
            "Durée : ",
            "Duration: ",
            "Dernier soin à l'hôpital : ",
            "Last given in hospital: ",
            "Ablation des fils : ",
            "Stitches out: ");

    private Notes() {}

    /** Where the hospital said nothing, a letter of the hub's says so in the hub's own words: these are none of the hospital's. */
    private static final Pattern SILENCE =
            Pattern.compile("(?i).*(non précisée?s? par l.hôpital|not stated by the hospital)\\.?");

    /** What of a text the hospital said. */
    static Optional<String> said(String text) {
        String said =
                text.lines().filter(line -> !SILENCE.matcher(line).matches()).collect(Collectors.joining("\n"));
        return said.isBlank() ? Optional.empty() : Optional.of(said);
    }

    /** A note without what we wrote before it. */
    static String bare(String note) {
        return OURS.stream()
                .filter(note::startsWith)
                .findFirst()
                .map(ours -> note.substring(ours.length()))
                .orElse(note);
    }

    /** What follows any of these beginnings in a resource's notes. */
    static Optional<String> after(Element resource, String french, String english) {
        return resource.all("note.text").stream()
                .flatMap(note -> note.text().stream())
                .filter(note -> note.startsWith(french) || note.startsWith(english))
                .map(Notes::bare)
                .findFirst();
    }
}
