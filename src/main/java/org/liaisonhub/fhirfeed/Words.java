package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Coding;

/** What a CodeableConcept, a Coding, a HumanName or a list of telephones says in words. */
final class Words {
    private static final int MOST_PHONES = 10;

    private Words() {}

    /** Text, else a label, else the bare code. */
    static Optional<String> of(Element concept) {
        return concept.text("text", "coding.display", "display", "coding.code", "code");
    }

    /** The first complete code of a concept. */
    static Optional<Coding> code(Element concept) {
        return concept.all("coding").stream()
                .filter(coding ->
                        !coding.code("system").isEmpty() && !coding.code("code").isEmpty())
                .findFirst()
                .map(coding -> new Coding(
                        Systems.of(coding.code("system")),
                        coding.text("code").orElse(""),
                        coding.text("display").or(() -> concept.text("text")).orElse(coding.code("code"))))
                .filter(code -> !code.code().isBlank() && !code.system().isBlank());
    }

    /** Whether one of a concept's codes, of this code system or of one that names none, is this one. */
    static boolean has(Element concept, String system, String code) {
        return concept.all("coding").stream()
                .anyMatch(coding -> coding.code("code").equals(code)
                        && (coding.code("system").isEmpty()
                                || coding.code("system").equals(system)));
    }

    /** A person's name on one line: prefix, given names, family name; else as it is written out. */
    static Optional<String> name(Element name) {
        if (!name.at("family").isThere()) {
            return name.text("text");
        }
        return Optional.of(Stream.of("prefix", "given", "family")
                        .flatMap(part -> name.all(part).stream())
                        .flatMap(part -> part.text().stream())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    /** Numbers on which somebody can be called, best first: no fax, pager or mail address. */
    static List<String> phones(Element owner) {
        return owner.all("telecom").stream()
                .filter(telecom -> List.of("", "phone", "sms").contains(telecom.code("system")))
                .filter(telecom -> !telecom.code("use").equals("old"))
                .flatMap(telecom -> telecom.text("value").stream())
                .map(number -> number.startsWith("tel:") ? number.substring(4) : number)
                .filter(number -> !number.isBlank() && !number.contains("@"))
                .distinct()
                .limit(MOST_PHONES)
                .toList();
    }
}
