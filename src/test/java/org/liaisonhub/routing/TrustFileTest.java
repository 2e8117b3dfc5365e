package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.Trust;

class TrustFileTest {
    @TempDir
    Path folder;

    private Trust read(String text) throws IOException {
        return TrustFile.read(Files.writeString(folder.resolve("trust.conf"), text));
    }

    private HubSettings settings() {
        return HubSettings.read(Path.of("."), folder, Optional.empty(), Map.of(), new Properties());
    }

    @Test
    void a_kind_has_the_order_of_its_own_line_and_every_other_kind_that_of_all() throws IOException {
        Trust trust = read("""
                # who knows best
                movements = adt > json, cda

                all = json > fhir
                """);

        assertThat(trust.ranks()).hasSize(FactKind.values().length);
        assertThat(trust.ranks().get(FactKind.MOVEMENTS)).isEqualTo(List.of(Set.of("adt"), Set.of("json", "cda")));
        assertThat(trust.ranks().get(FactKind.CARE_TEAM)).isEqualTo(List.of(Set.of("json"), Set.of("fhir")));
    }

    @Test
    void of_a_kind_in_no_line_all_feeds_are_trusted_alike() throws IOException {
        assertThat(read("care-team = adt > json").ranks()).containsOnlyKeys(FactKind.CARE_TEAM);
        assertThat(read("# nothing yet")).isEqualTo(Trust.EQUAL);
    }

    @Test
    void without_a_file_all_feeds_are_trusted_alike_and_a_file_that_is_named_must_be_there() {
        assertThat(TrustFile.of(settings())).isEqualTo(Trust.EQUAL);
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> TrustFile.of(settings().with(Setting.TRUST, "mine.conf")))
                .withMessageContaining("mine.conf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            medicines = a > b         | no such kind of fact: medicines; kinds are all, identity,
            movements a > b           | write: kind = feed > feed, feed
            movements = a > b = c     | write: kind = feed > feed, feed
            movements =               | write: kind = feed > feed, feed
            movements = a >           | write: kind = feed > feed, feed
            movements = a b > c       | write: kind = feed > feed, feed
            movements = a > b, a      | a is named twice
            treatments = c            | treatments is there twice
            """)
    void a_line_that_is_wrong_stops_the_start_and_is_named(String line, String fault) {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> read("# one\ntreatments = a > b\n" + line + "\n"))
                .withMessageContaining("trust.conf, line 3: " + fault);
    }
}
