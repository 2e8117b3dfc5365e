package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.routing.SenderBook.SaidSender;
import org.liaisonhub.routing.SenderBook.Sender;

class SenderFileTest {
    @TempDir
    Path folder;

    @Test
    void a_line_names_a_sender_its_feed_and_what_it_may_say() throws IOException {
        assertThat(read("# ours", "", "gam = GAM|750000001, *|750000002", "eng.chu.fr feed=lab trusted = A^1.2^ISO|*"))
                .containsExactly(
                        new Sender(
                                "gam",
                                "mllp",
                                false,
                                List.of(new SaidSender("GAM", "750000001"), new SaidSender("*", "750000002"))),
                        new Sender("eng.chu.fr", "lab", true, List.of(new SaidSender("A^1.2^ISO", "*"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gam;write: name",
                "gam =;MSH-3|MSH-4",
                "gam = GAM;MSH-3|MSH-4",
                "gam = GAM|;MSH-3|MSH-4",
                "gam = GAM|A,;MSH-3|MSH-4",
                "gam = GAM|A|B;MSH-3|MSH-4",
                "Gam.chu = GAM|A;a-z",
                "gam feed=../x = GAM|A;feed",
                "gam trust = GAM|A;write: name",
                "one = X|Y;named twice"
            })
    void a_line_that_is_wrong_stops_the_start_and_is_named(String line, String what) {
        assertThatThrownBy(() -> read("one = A|B", line))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("senders.conf, line 2: ")
                .hasMessageContaining(what)
                .hasMessageNotContaining("\n");
    }

    private List<Sender> read(String... lines) throws IOException {
        return SenderFile.read(Files.write(folder.resolve("senders.conf"), List.of(lines)));
    }
}
