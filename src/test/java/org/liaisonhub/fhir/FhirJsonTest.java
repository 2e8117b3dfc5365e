package org.liaisonhub.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.formats.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.letter.LetterDocument;

class FhirJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    static Collection<byte[]> examples() {
        return FhirExamples.oneOfEachKind().values();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_message_is_what_the_reference_library_writes_of_it(byte[] message) throws IOException {
        assertThat(ours(message)).isEqualTo(reference(message));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_a_hospital_said_the_message_is_what_the_reference_library_writes_of_it(long seed) throws IOException {
        Dossier dossier = new RandomDossier(seed).next();
        LetterDocument english = HipFracture.writer(Locale.ENGLISH)
                .letter(HipFracture.STAY, 1, dossier, new Verdict(List.of()), HipFracture.WRITTEN);

        for (LetterDocument document :
                List.of(HipFracture.letter(dossier, 2), HipFracture.carePlan(dossier, 1), english)) {
            byte[] message = FhirExamples.first(document);
            assertThat(ours(message)).isEqualTo(reference(message));
        }
    }

    @Test
    void what_is_empty_is_not_written_wherever_it_stands() {
        FhirNode node = new FhirNode().set("text", " ").add("given", "").add("given", "Zoé");
        node.node("period").set("start", "");
        node.addNode("coding").addNode("deeper");

        assertThat(text(node)).isEqualTo("{\"given\":[\"Zoé\"]}");
    }

    @Test
    void a_member_stands_where_it_was_first_named() {
        FhirNode node = new FhirNode().set("id", "").reserve("name").set("active", true);
        node.addNode("name").set("text", "Zoé");
        node.set("id", "7");

        assertThat(text(node)).isEqualTo("{\"id\":\"7\",\"name\":[{\"text\":\"Zoé\"}],\"active\":true}");
    }

    @Test
    void what_json_must_escape_is_escaped_and_what_is_no_ascii_stays_itself() {
        FhirNode said = new FhirNode().set("text", "\"90 %\" \\ à jeun\n😀");

        assertThat(text(said)).isEqualTo("{\"text\":\"\\\"90 %\\\" \\\\ à jeun\\n😀\"}");
    }

    @Test
    void half_a_character_does_not_stop_the_message() {
        FhirNode said = new FhirNode().set("text", "a" + '\ud83d' + "b 😀");

        assertThat(text(said)).contains("a\ufffdb 😀");
    }

    private static String text(FhirNode node) {
        return new String(FhirJson.encode(node), UTF_8);
    }

    /** The members in their order, whatever JSON's escapes. */
    private static String ours(byte[] message) throws IOException {
        return JSON.readTree(message).toString();
    }

    /** Reads every element, and writes it in the specification's order; only attributes of XHTML have none. */
    private static String reference(byte[] message) throws IOException {
        JsonParser library = new JsonParser();
        String written =
                JSON.readTree(library.composeString(library.parse(message))).toString();
        return written.replaceAll(
                "<div xml:lang=(\\S+) xmlns=(\\S+) lang=(\\S+)>", "<div xmlns=$2 xml:lang=$1 lang=$3>");
    }
}
