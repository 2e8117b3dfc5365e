package org.liaisonhub.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The named points are of the flow as it is. */
class BetweenTest {
    @ParameterizedTest
    @EnumSource(Between.class)
    void the_step_of_a_point_is_a_step_of_the_routes(Between point) throws IOException {
        String[] step = point.place().split(" ")[1].split("\\.");

        assertThat(routes()).containsPattern("ref: " + bean(step[0]) + "\\s+method: " + step[1] + "\\s");
    }

    /** In the template of a way the bean of a feed is named by the feed. */
    private static String bean(String name) {
        return name.endsWith("Feed") ? "\"\\{\\{feed\\}\\}Feed\"" : name;
    }

    private static String routes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .map(BetweenTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
