package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;

/** Who owns which task. */
class OwnerBookTest {
    private static final String EVERYBODY = Arrays.stream(Fixer.values())
            .map(fixer -> fixer + "=desk of " + fixer + "\n")
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    private OwnerBook read(String text) throws IOException {
        return OwnerBook.read(Files.writeString(folder.resolve("owners.properties"), text));
    }

    private static Dossier knowing(Fact... facts) {
        Saying saying = new Saying(Instant.EPOCH, "M", "test");
        return Dossier.EMPTY.with(Arrays.stream(facts)
                .map(fact -> new DischargeEvent(new StayId("CH", "1"), saying, fact))
                .toList());
    }

    @Test
    void the_ward_comes_before_the_author_and_the_author_before_the_hospital() throws IOException {
        OwnerBook book = read(EVERYBODY + "MED.1120=doctor of the ward\n");
        Fact author = new ClinicalFact.Author(
                new Professional(Optional.empty(), "Dr Vasseur", Optional.of("01 99")), Optional.empty());
        Fact ward = new StayFact.Ward("1120", Optional.empty());

        assertThat(book.nameOf(Fixer.MED, knowing(ward, author))).isEqualTo("doctor of the ward");
        assertThat(book.nameOf(Fixer.MED, knowing(author))).isEqualTo("Dr Vasseur, 01 99");
        assertThat(book.nameOf(Fixer.MED, knowing())).isEqualTo("desk of MED");
        assertThat(book.nameOf(Fixer.SEC, knowing(ward, author))).isEqualTo("desk of SEC");
    }

    @Test
    void nobody_may_be_missing() {
        for (Fixer fixer : Fixer.values()) {
            String without = EVERYBODY.replace(fixer + "=desk of " + fixer + "\n", "");
            assertThatExceptionOfType(HubNotStarted.class)
                    .isThrownBy(() -> read(without))
                    .withMessageContaining("names nobody for " + fixer);
        }
    }

    @Test
    void a_name_left_blank_is_nobody() {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> read(EVERYBODY.replace("OPS=desk of OPS", "OPS= ")))
                .withMessageContaining("names nobody for OPS");
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> read(EVERYBODY + "MED.1120=\n"))
                .withMessageContaining("MED.1120");
    }

    @Test
    void an_unknown_role_stops_the_start_by_name() {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> read(EVERYBODY + "MEDIC=x\n"))
                .withMessageContaining("MEDIC");
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> OwnerBook.read(folder.resolve("none")))
                .withMessageContaining("none");
    }
}
