package org.liaisonhub.cda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a document's narrative that entries point to ({@code reference value="#…"}). */
final class References {
    private final Map<String, Element> byId = new HashMap<>();

    References(Element document) {
        document.within()
                .filter(element -> !element.attribute("ID").isEmpty())
                .forEach(element -> byId.putIfAbsent(element.attribute("ID"), element));
    }

    /** What an element with a reference says: the part of the narrative, else its own words, on one line. */
    Optional<String> words(Element pointing) {
        return target(pointing)
                .flatMap(Narrative::words)
                .map(words -> words.replace('\n', ' '))
                .or(pointing::words);
    }

    /** Where an element points. */
    Optional<Element> target(Element pointing) {
        // Published documents leave the number sign out.
        String name = pointing.at("reference").attribute("value").replaceFirst("^#", "");
        return Optional.ofNullable(byId.get(name));
    }

    /** A coded value in words: what it points to in the narrative, else its label, else what else it says. */
    Optional<String> label(Element coded) {
        return Codes.label(coded)
                .or(() -> target(coded.at("originalText")).flatMap(Narrative::words))
                .or(() -> coded.at("originalText").words())
                .or(() -> coded.all("translation").stream()
                        .flatMap(other -> Codes.label(other).stream())
                        .findFirst())
                .map(words -> words.replace('\n', ' '));
    }
}
