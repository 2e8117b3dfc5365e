package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.reading.Case;
import org.liaisonhub.reading.Explanation;
import org.liaisonhub.reading.Explanation.Explained;
import org.liaisonhub.reading.Explanation.Source;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.StatementWords;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OfflineFeeds;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Whatever is named as the source of a statement is changed here with other tools than those that found it (text, Jackson, DOM and
 * XPath), and the statement must then be another or gone.
 */
class ExplainedSourcesTest {
    private static final HubSettings SETTINGS =
            HubSettings.read(Path.of(""), Path.of("target"), Optional.empty(), Map.of(), new Properties());
    private static final OfflineFeeds FEEDS =
            new OfflineFeeds(SETTINGS, InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z")));
    private static final StatementWords WORDS = new StatementWords(Locale.ENGLISH, SETTINGS.zone());
    private static final JsonMapper JSON = new JsonMapper();

    /** Inputs of the demo and of the scenarios. */
    static List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/resources/demo"), Path.of("src/test/resources/scenarios"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*[.](hl7|fhir|cda|xml)|.*clinical.*[.]json"))
                        .sorted(Comparator.comparingLong(ExplainedSourcesTest::size)
                                .thenComparing(Path::toString))
                        .forEach(inputs::add);
            }
        }
        return inputs;
    }

    /** Of every kind of file the smallest but one, and one in twenty-four of the others. */
    static Stream<Path> some() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        return inputs().stream().filter(file -> seen.merge(kind(file), 1, Integer::sum) % 24 == 2);
    }

    private static String kind(Path file) {
        return file.toString().substring(file.toString().lastIndexOf('.'));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("some")
    void each_statement_has_a_source_and_is_another_without_it(Path file) throws Exception {
        check(file);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void each_statement_of_every_story_has_a_source_and_is_another_without_it(Path file) throws Exception {
        check(file);
    }

    private static void check(Path file) throws Exception {
        for (Piece piece : Samples.of(FEEDS, "m", Files.readAllBytes(file), Optional.empty())) {
            for (Explained explained : Explanation.of(Case.of(List.of(piece), Trust.EQUAL), WORDS, true)
                    .statements()) {
                assertThat(explained.sources())
                        .as("sources of %s", explained.statement())
                        .isNotEmpty();
                for (Source source : explained.sources()) {
                    changed(piece, source.place())
                            .ifPresent(other -> assertThat(isSaid(piece, other, explained))
                                    .as("%s without %s", explained.statement(), source)
                                    .isFalse());
                }
            }
        }
    }

    @Test
    void a_statement_is_missed_when_a_field_that_is_not_its_source_is_taken_for_one() throws Exception {
        Piece piece = Samples.of(
                        FEEDS,
                        "m",
                        Files.readAllBytes(
                                Path.of("src/main/resources/demo/discharges/01-heart-failure/4.adt-a03.hl7")),
                        Optional.empty())
                .get(0);
        Explained birth = Explanation.of(Case.of(List.of(piece), Trust.EQUAL), WORDS, true).statements().stream()
                .filter(explained -> explained.statement().label().equals("date of birth"))
                .findFirst()
                .orElseThrow();

        assertThat(birth.sources()).extracting(Source::place).containsExactly("PID-7");
        assertThatThrownBy(() -> assertThat(
                                isSaid(piece, changed(piece, "PID-8").orElseThrow(), birth))
                        .isFalse())
                .isInstanceOf(AssertionError.class);
    }

    private static boolean isSaid(Piece piece, byte[] bytes, Explained explained) {
        Piece other = new Piece(piece.name(), piece.format(), bytes, piece.reader());
        return Explanation.of(Case.of(List.of(other), Trust.EQUAL), WORDS, false).statements().stream()
                .map(Explained::statement)
                .anyMatch(now -> now.topic().equals(explained.statement().topic())
                        && now.label().equals(explained.statement().label())
                        && now.text().equals(explained.statement().text()));
    }

    /** The message without these places, or with another value there; empty for places this test cannot name on its own. */
    private static Optional<byte[]> changed(Piece piece, String places) throws Exception {
        if (places.equals(Explanation.WHOLE)) {
            return Optional.empty();
        }
        return switch (piece.format()) {
            case HL7 -> Optional.of(hl7(piece.bytes(), places.split(" \\| ")));
            case JSON -> json(piece, places.split(" \\| "));
            case CDA -> xml(piece.bytes(), places.split(" \\| "));
            case FHIR_JSON, FHIR_XML, UNKNOWN -> Optional.empty();
        };
    }

    private static byte[] hl7(byte[] message, String[] places) {
        // One byte a character, whatever the character set: delimiters are the same in all that are used here.
        String[] lines = new String(message, StandardCharsets.ISO_8859_1).split("[\r\n]+");
        for (String place : places) {
            Matcher name = Pattern.compile("([A-Z0-9]{3})(?:\\[(\\d+)])?(?:-(\\d+)(?:\\[(\\d+)])?(?:[.](\\d+))?)?")
                    .matcher(place);
            assertThat(name.matches()).as(place).isTrue();
            int wanted = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].stripLeading().startsWith(name.group(1)) && --wanted == 0) {
                    lines[i] = name.group(3) == null ? "" : field(lines[i], name);
                }
            }
        }
        return String.join("\r", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String field(String line, Matcher name) {
        String[] fields = line.split("\\|", -1);
        int at = Integer.parseInt(name.group(3)) - (name.group(1).equals("MSH") ? 1 : 0);
        String[] repetitions = fields[at].split("~", -1);
        int repetition = name.group(4) == null ? 0 : Integer.parseInt(name.group(4)) - 1;
        if (name.group(5) != null) {
            String[] components = repetitions[repetition].split("\\^", -1);
            components[Integer.parseInt(name.group(5)) - 1] = "";
            repetitions[repetition] = String.join("^", components);
        } else if (name.group(4) != null) {
            repetitions[repetition] = "";
        } else {
            repetitions = new String[] {""};
        }
        fields[at] = String.join("~", repetitions);
        return String.join("|", fields);
    }

    /** Without the member; where the schema demands it, with another value. */
    private static Optional<byte[]> json(Piece piece, String[] pointers) throws IOException {
        JsonNode root = JSON.readTree(piece.bytes());
        for (String pointer : pointers) {
            JsonNode above = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
            String member = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (above instanceof ObjectNode object) {
                object.remove(member);
            } else {
                ((ArrayNode) above).remove(Integer.parseInt(member));
            }
        }
        byte[] without = JSON.writeValueAsBytes(root);
        boolean read = Case.of(List.of(new Piece(piece.name(), piece.format(), without, piece.reader())), Trust.EQUAL)
                .isUnderstood();
        return read || pointers.length > 1 ? Optional.of(without) : otherwise(piece, pointers[0]);
    }

    private static Optional<byte[]> otherwise(Piece piece, String pointer) throws IOException {
        JsonNode root = JSON.readTree(piece.bytes());
        JsonNode value = root.at(pointer);
        JsonNode above = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (!value.isTextual() || !(above instanceof ObjectNode object)) {
            return Optional.empty();
        }
        object.set(pointer.substring(pointer.lastIndexOf('/') + 1), new TextNode(value.asText() + " otherwise"));
        return Optional.of(JSON.writeValueAsBytes(root));
    }

    private static Optional<byte[]> xml(byte[] message, String[] places) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
        List<Node> gone = new ArrayList<>();
        for (String place : places) {
            NodeList nodes = (NodeList)
                    XPathFactory.newInstance().newXPath().evaluate(xpath(place), document, XPathConstants.NODESET);
            assertThat(nodes.getLength()).as(place).isPositive();
            for (int i = 0; i < nodes.getLength(); i++) {
                gone.add(nodes.item(i));
            }
        }
        for (Node node : gone) {
            if (node instanceof Attr attribute) {
                attribute.getOwnerElement().removeAttributeNode(attribute);
            } else {
                node.getParentNode().removeChild(node);
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(written));
        return Optional.of(written.toByteArray());
    }

    private static String xpath(String place) {
        return Arrays.stream(place.split("/"))
                .map(step -> {
                    Matcher element =
                            Pattern.compile("([\\w.-]+)(?:\\[([^]]+)])?").matcher(step);
                    if (step.startsWith("@")) {
                        return "@*[local-name()='" + step.substring(1) + "']";
                    }
                    if (step.isEmpty() || step.equals("text()") || !element.matches()) {
                        return step;
                    }
                    String index = element.group(2) == null
                            ? ""
                            : element.group(2).matches("\\d+")
                                            && !element.group(1).equals("section")
                                    ? "[" + element.group(2) + "]"
                                    : "[*[local-name()='code'][@code='" + element.group(2) + "']]";
                    return "*[local-name()='" + element.group(1) + "']" + index;
                })
                .reduce((one, other) -> one + "/" + other)
                .orElse(place);
    }
}
