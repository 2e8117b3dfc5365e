package org.liaisonhub.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.Golden;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.letter.DocumentKind;

/**
 * A folder under {@code scenarios} is a test: {@code story.txt} in one line, inputs in order, and how it must end.
 *
 * <p>Inputs: {@code N.<what>.hl7} by MLLP, a line for each segment; {@code N.<what>.raw} by MLLP as it is;
 * {@code N.<what>.json} and {@code N.<what>.cda} by HTTP; {@code N.<what>.fhir} by HTTP, in XML where it begins with {@code <}; {@code N.demo} messages of the demo, by name; {@code N.answer.<recipient>.<code>}, with
 * {@code why=} and, for an answer about somebody else's delivery, {@code to=}; {@code N.clock}, {@code +PT31M} or a
 * moment; {@code N.do}, a person's {@code action=} with {@code who=} and {@code why=}.
 *
 * <p>Endings: always {@code answers.txt}, {@code deliveries.txt}, {@code tasks.txt}, {@code history.txt}; the others
 * where the folder has them. A folder with a {@code trust.conf} is played on a hub of its own that trusts its feeds so, one with a
 * {@code codes.csv} on a hub of its own that has this table of local codes.
 */
class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @TempDir
    static Path data;

    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = new Stage(data);
    }

    @AfterAll
    static void close() throws Exception {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> every_discharge_ends_as_its_folder_says() throws IOException {
        String only = System.getProperty("scenario", "");
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            List<Path> found = folders.filter(Files::isDirectory)
                    .filter(folder -> folder.toString().contains(only))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> play(folder)));
        }
    }

    private static String name(Path folder) {
        return Objects.requireNonNull(folder.getFileName(), "name").toString();
    }

    private static void play(Path folder) throws Exception {
        assertThat(Files.readAllLines(folder.resolve("story.txt"))).hasSize(1);
        Path trust = folder.resolve("trust.conf");
        Path codes = folder.resolve("codes.csv");
        if (Files.exists(trust) || Files.exists(codes)) {
            Path own = Files.createDirectory(data.resolve("hub-of-" + name(folder)));
            if (Files.exists(trust)) {
                Files.copy(trust, own.resolve("trust.conf"));
            }
            if (Files.exists(codes)) {
                Files.copy(codes, Files.createDirectory(own.resolve("codes")).resolve("default.csv"));
            }
            try (Stage itsOwn = new Stage(own)) {
                play(folder, itsOwn);
            }
        } else {
            play(folder, stage);
        }
    }

    private static void play(Path folder, Stage stage) throws Exception {
        Scenario scenario = new Scenario(folder, stage);

        scenario.play();

        Told told = new Told(stage.hub.ledger(), scenario.stays());
        Golden.check(folder.resolve("answers.txt"), scenario.answers());
        Golden.check(folder.resolve("deliveries.txt"), told.deliveries());
        Golden.check(folder.resolve("tasks.txt"), told.tasks());
        Golden.check(folder.resolve("history.txt"), told.history());
        checkIfThere(folder.resolve("parked.txt"), Told.parked(scenario.parked()));
        checkIfThere(folder.resolve("letter.gp.txt"), told.document(DocumentKind.LIAISON_LETTER));
        checkIfThere(folder.resolve("care-plan.txt"), told.document(DocumentKind.CARE_PLAN));
        if (Files.exists(folder.resolve("gp.message.json"))) {
            Optional<Delivery> letter = scenario.lastLetter();
            Optional<String> message = letter.isPresent() ? Optional.of(stage.message(letter.get())) : Optional.empty();
            Golden.check(folder.resolve("gp.message.json"), Told.pretty(message));
        }
    }

    private static void checkIfThere(Path file, String actual) {
        if (Files.exists(file)) {
            Golden.check(file, actual);
        }
    }
}
