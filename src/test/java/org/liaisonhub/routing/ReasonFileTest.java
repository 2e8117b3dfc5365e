package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** What lies beside a refused file, and how files are moved. */
class ReasonFileTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final NotUnderstood WHY =
            new NotUnderstood("HUB-2101", "does not begin with MSH; the interface engine corrects its export");

    private final ReasonFile reason = new ReasonFile("sud", ZoneId.of("Europe/Paris"));
    private final FiledAway away = new FiledAway(reason, InstantSource.fixed(NOW));

    @TempDir
    Path folder;

    @Test
    void it_says_in_french_and_then_in_english_why_and_what_to_do() {
        assertThat(reason.text(WHY, NOW).lines())
                .hasSize(9)
                .contains(
                        "Fichier refusé par le flux sud, 2026-11-20T11:00:00+01:00.",
                        "Motif HUB-2101 : " + WHY.why(),
                        "File refused by feed sud, 2026-11-20T11:00:00+01:00.",
                        "Reason HUB-2101: " + WHY.why());
    }

    @Test
    void it_names_neither_the_file_nor_anything_in_it() throws IOException {
        Files.writeString(folder.resolve("DURAND_JEANNE.hl7"), "PID|||1||DURAND");

        settle("DURAND_JEANNE.hl7", Optional.of(WHY));

        assertThat(folder.resolve("refused/DURAND_JEANNE.hl7")).hasContent("PID|||1||DURAND");
        assertThat(folder.resolve("refused/DURAND_JEANNE.hl7.reason.txt"))
                .content()
                .doesNotContain("DURAND");
    }

    @Test
    void a_name_that_is_taken_gets_a_number_and_nothing_is_written_over() throws IOException {
        for (String text : new String[] {"first", "second", "third"}) {
            Files.writeString(folder.resolve("a.hl7"), text);
            settle("a.hl7", Optional.empty());
        }

        assertThat(folder.resolve("done/a.hl7")).hasContent("first");
        assertThat(folder.resolve("done/a.hl7.1")).hasContent("second");
        assertThat(folder.resolve("done/a.hl7.2")).hasContent("third");
    }

    @Test
    void a_file_that_cannot_be_moved_is_on_the_queue_once_and_is_moved_when_it_can_be() throws IOException {
        Files.writeString(folder.resolve("a.hl7"), "first");
        Files.writeString(folder.resolve("done"), "a file is in the way of the folder");
        FolderFile file = FolderFile.at(folder.resolve("a.hl7"));

        assertThat(catchThrowable(() -> away.settle(folder, file, Optional.empty())))
                .isInstanceOf(IOException.class);
        assertThat(away.has(file)).isTrue();
        assertThat(away.isStuck()).isTrue();
        Files.delete(folder.resolve("done"));
        FiledAway.prepare(folder);
        away.again(folder);

        assertThat(away.isStuck()).isFalse();
        assertThat(folder.resolve("done/a.hl7")).hasContent("first");
    }

    @Test
    void a_link_that_lies_where_the_reason_goes_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("key.pem"), "key");
        Files.createDirectories(folder.resolve("refused"));
        Files.createSymbolicLink(folder.resolve("refused/a.hl7.reason.txt"), secret);
        Files.writeString(folder.resolve("a.hl7"), "noise");

        settle("a.hl7", Optional.of(WHY));

        assertThat(secret).hasContent("key");
        assertThat(folder.resolve("refused/a.hl7.reason.txt")).content().contains("HUB-2101");
    }

    @Test
    void a_link_in_place_of_the_folder_of_refused_files_is_refused() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("routes"));
        Files.createSymbolicLink(folder.resolve("refused"), elsewhere);
        Files.writeString(folder.resolve("a.hl7"), "noise");

        assertThatThrownBy(() -> settle("a.hl7", Optional.of(WHY))).isInstanceOf(NotDirectoryException.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(folder.resolve("a.hl7")).exists();
    }

    private void settle(String name, Optional<NotUnderstood> why) throws IOException {
        FiledAway.prepare(folder);
        away.settle(folder, FolderFile.at(folder.resolve(name)), why);
    }
}
