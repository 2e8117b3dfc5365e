package org.liaisonhub.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.Golden;
import org.liaisonhub.delivery.Delivery;

/**
 * A French stay told by eleven messages of five formats: movements, prescriptions, results and an appointment in HL7 v2, the
 * letter's text in an MDM, diagnoses in FHIR, the signed document in CDA, life at home in JSON. Whatever the order, the letter
 * is the same to the byte, but for ids; the clock stands still, so that no time has to be left out.
 */
class ElevenMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/eleven-messages");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of each message something that only it says. */
    private static final Map<String, String> SAID_BY = Map.ofEntries(
            Map.entry("01.adt-a01.hl7", "Dr Claire MARTIN"),
            Map.entry("02.rde-o11.hl7", "APIXABAN 5 mg"),
            Map.entry("03.rde-o11-stopped.hl7", "Bradycardie à 38/min"),
            Map.entry("04.oru-r01-awaited.hl7", "Hémocultures"),
            Map.entry("11.oru-r01.hl7", "Ionogramme"),
            Map.entry("05.siu-s12.hl7", "Holter de contrôle"),
            Map.entry("06.mdm-t02.hl7", "Poids de sortie 61 kg"),
            Map.entry("07.conditions.fhir", "Fibrillation atriale persistante"),
            Map.entry("08.letter.cda", "Pénicilline"),
            Map.entry("09.home.json", "Appeler en cas de saignement."),
            Map.entry("10.adt-a03.hl7", "Sortie : 20/11/2026 à 15 h 00 – retour à domicile"));

    @TempDir
    Path ledgers;

    /** The letter as its reader sees it, and the message that carries it. */
    private record Told(String text, String message) {}

    private Told told(String name, List<Spoken> order) throws IOException {
        try (FoldedOrder folded = new FoldedOrder(Files.createDirectory(ledgers.resolve(name)))) {
            folded.say(order);
            assertThat(folded.stays()).hasSize(1);
            List<Delivery> live = folded.live(folded.stays().get(0));
            assertThat(live).extracting(Delivery::recipient).containsExactly("dr-martin");
            return new Told(folded.text(live.get(0)), withIdsByPlace(folded.message(live.get(0))));
        }
    }

    /** Which version it is depends on how many were written on the way; that and the ids of the former ones count as ids. */
    private static final Pattern VERSION = Pattern.compile(
            "(composition-clinicaldocument-versionNumber\",\"valueString\":\")\\d+|\"relatesTo\":\\[(?:\\{[^\\]]*?\\}\\}?,?)*\\],");

    /** Each id by its place of first mention, so that what refers to what is still compared. */
    private static String withIdsByPlace(String message) {
        Map<String, String> places = new LinkedHashMap<>();
        Matcher id = ID.matcher(VERSION.matcher(message).replaceAll("$1"));
        return id.replaceAll(found -> places.computeIfAbsent(found.group(), text -> "id-" + places.size()));
    }

    @Test
    void the_letter_holds_what_each_of_the_eleven_messages_says() throws IOException {
        List<Spoken> messages = Spoken.in(FOLDER);
        assertThat(messages).hasSize(11).extracting(Spoken::name).allMatch(SAID_BY::containsKey);
        assertThat(messages.stream().map(Spoken::feed).distinct()).containsExactly("mllp", "fhir", "cda", "json");

        String letter = told("in-order", messages).text();

        SAID_BY.forEach((message, words) -> assertThat(letter).as(message).contains(words));
        Golden.check(FOLDER.resolve("letter.gp.txt"), letter);
    }

    @Test
    void without_any_one_of_them_the_letter_lacks_what_it_says() throws IOException {
        List<Spoken> messages = Spoken.in(FOLDER);
        for (Spoken missing : messages) {
            if (missing.name().contains(".adt-")) {
                // Nobody to write to without the admission, and nothing to write of without the discharge.
                continue;
            }
            List<Spoken> rest = new ArrayList<>(messages);
            rest.remove(missing);

            assertThat(told("without-" + missing.name(), rest).text())
                    .as(missing.name())
                    .doesNotContain(SAID_BY.get(missing.name()));
        }
    }

    @Test
    void in_three_orders_the_letters_are_the_same_to_the_byte_but_for_ids() throws IOException {
        List<Spoken> asItHappened = Spoken.in(FOLDER);
        List<Spoken> reversed = new ArrayList<>(asItHappened);
        Collections.reverse(reversed);
        List<Spoken> mixed = Orders.withRepeats(Orders.shuffled(asItHappened, 11), 11);

        Told letter = told("in-order", asItHappened);

        assertThat(told("reversed", reversed)).isEqualTo(letter);
        assertThat(told("mixed", mixed)).isEqualTo(letter);
        assertThat(letter.message()).contains("id-0").contains("urn:uuid:id-");
    }
}
