package org.liaisonhub.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.MemoryBook;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.hl7v2.FirstLook;

/**
 * Real sequences of messages, folded in every order: each folder of scenarios and of published samples. Order matters in two
 * places only: a discharge letter that names no stay is a stay of its own if it comes before everything else of its patient
 * (decision 31), and a message that does not say when it was made counts as made when it came.
 */
class RealSequencesTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final Path SAMPLES =
            Path.of(System.getProperty("liaison.shared", "shared")).resolve("samples/hl7v2");
    private static final int ORDERS_IN_A_LEDGER = 2;

    @TempDir
    static Path ledgers;

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String name(Path folder) {
        return Objects.requireNonNull(folder.getFileName(), "name").toString();
    }

    @TestFactory
    Stream<DynamicTest> every_order_of_a_scenario_leaves_the_same_dossiers() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders(SCENARIOS)) {
            List<Understood> messages = understood(Spoken.in(folder));
            if (messages.size() > 1) {
                tests.add(DynamicTest.dynamicTest(name(folder), () -> foldInEveryOrder(messages)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_order_of_a_scenario_leaves_the_same_letters_for_the_same_recipients() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders(SCENARIOS)) {
            List<Spoken> messages = Spoken.in(folder);
            if (messages.size() > 1) {
                tests.add(DynamicTest.dynamicTest(name(folder), () -> foldIntoLedgers(name(folder), messages)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_order_of_published_messages_leaves_the_same_dossiers() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples under liaison.shared (" + SAMPLES + ")");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders(SAMPLES)) {
            List<Understood> messages = understood(samples(folder));
            if (messages.size() > 1) {
                tests.add(DynamicTest.dynamicTest(name(folder), () -> foldInEveryOrder(messages)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests.stream();
    }

    private static List<Spoken> samples(Path folder) throws IOException {
        List<Spoken> spoken = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                FirstLook look = FirstLook.at(Files.readAllBytes(file));
                List<byte[]> messages = look instanceof FirstLook.Several several
                        ? several.messages()
                        : List.of(Files.readAllBytes(file));
                messages.forEach(
                        message -> Spoken.of("raw", name(file), message).ifPresent(spoken::add));
            }
        }
        return spoken;
    }

    private static List<Understood> understood(List<Spoken> messages) {
        List<Understood> understood = new ArrayList<>();
        for (Spoken message : messages) {
            FeedReading reading = message.read(FoldedOrder.NOW);
            if (reading instanceof Understood read) {
                understood.add(read);
            }
        }
        return understood;
    }

    private static void foldInEveryOrder(List<Understood> messages) {
        Map<String, String> inOrder = known(messages);
        List<List<Understood>> orders = Orders.of(messages).stream()
                .filter(order -> !isAStayOfItsOwn(order.get(0)))
                .toList();
        assertThat(orders).isNotEmpty();
        for (int i = 0; i < orders.size(); i++) {
            assertThat(known(orders.get(i))).as("order " + i).isEqualTo(inOrder);
            assertThat(known(Orders.withRepeats(orders.get(i), i)))
                    .as("order " + i + " with repeats")
                    .isEqualTo(inOrder);
        }
    }

    private static boolean isAStayOfItsOwn(FeedReading reading) {
        return reading instanceof Understood understood
                && understood.events().stream()
                        .anyMatch(event -> event.about() instanceof StayAt at
                                && at.otherwise().isPresent());
    }

    private static Map<String, String> known(List<Understood> order) {
        MemoryBook book = new MemoryBook();
        List<Understood> waiting = new ArrayList<>(order);
        for (int before = Integer.MAX_VALUE; waiting.size() < before; ) {
            before = waiting.size();
            waiting.removeIf(message -> book.fold(message).isEmpty());
        }
        Map<String, String> known = new TreeMap<>();
        book.read(Trust.EQUAL).forEach((subject, weighed) -> known.put(subject.key(), weighed.toString()));
        return known;
    }

    private static void foldIntoLedgers(String name, List<Spoken> messages) throws IOException {
        Map<String, String> inOrder = folded(name + "-0", messages);
        List<Spoken> reversed = new ArrayList<>(messages);
        Collections.reverse(reversed);
        assertThat(folded(name + "-reversed", reversed)).isEqualTo(inOrder);
        for (int seed = 1; seed < ORDERS_IN_A_LEDGER; seed++) {
            List<Spoken> order = Orders.withRepeats(notFirst(Orders.shuffled(messages, seed)), seed);
            assertThat(folded(name + "-" + seed, order)).as(order.toString()).isEqualTo(inOrder);
        }
    }

    private static List<Spoken> notFirst(List<Spoken> order) {
        boolean isAStayOfItsOwn = isAStayOfItsOwn(order.get(0).read(FoldedOrder.NOW));
        if (isAStayOfItsOwn) {
            Collections.rotate(order, -1);
        }
        return order;
    }

    private static Map<String, String> folded(String name, List<Spoken> order) throws IOException {
        try (FoldedOrder folded = new FoldedOrder(Files.createDirectory(ledgers.resolve(name)))) {
            folded.say(order);
            return folded.outcome();
        }
    }

    @Test
    void a_discharge_letter_that_names_no_stay_and_comes_before_all_else_of_its_patient_is_a_stay_of_its_own()
            throws IOException {
        List<Understood> messages = understood(Spoken.in(SCENARIOS.resolve("cda-letter-after-admission")));
        Understood letter = messages.stream()
                .filter(RealSequencesTest::isAStayOfItsOwn)
                .findFirst()
                .orElseThrow();
        List<Understood> letterFirst = new ArrayList<>(messages);
        letterFirst.remove(letter);
        letterFirst.add(0, letter);

        assertThat(known(messages)).hasSize(1);
        assertThat(known(letterFirst)).hasSize(2);
    }

    @Test
    void of_messages_that_do_not_say_when_they_were_made_the_one_that_came_last_holds() throws IOException {
        Spoken first = ward("Cardiologie");
        Spoken second = ward("Chirurgie");
        Instant later = FoldedOrder.NOW.plusSeconds(60);

        assertThat(wardOf(first.read(FoldedOrder.NOW), second.read(later))).isEqualTo("Chirurgie");
        assertThat(wardOf(second.read(FoldedOrder.NOW), first.read(later))).isEqualTo("Cardiologie");
    }

    private static Spoken ward(String name) {
        String encounter = "{\"resourceType\":\"Encounter\",\"status\":\"in-progress\",\"class\":{\"code\":\"IMP\"},"
                + "\"identifier\":[{\"system\":\"https://ch-tilleuls.example/stays\",\"value\":\"26-1\"}],"
                + "\"location\":[{\"location\":{\"display\":\"" + name + "\"},\"status\":\"active\"}]}";
        return new Spoken(name, "fhir", encounter.getBytes(StandardCharsets.UTF_8));
    }

    private static String wardOf(FeedReading... readings) {
        MemoryBook book = new MemoryBook();
        Stream.of(readings).forEach(reading -> book.fold((Understood) reading));
        return book.read(Trust.EQUAL).values().stream()
                .flatMap(weighed -> weighed.dossier().find(Ward.class).stream())
                .map(ward -> ward.name().orElse(ward.code()))
                .findFirst()
                .orElseThrow();
    }
}
