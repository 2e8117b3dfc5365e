package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of a load. */
class LoadBookTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00.123456Z");
    private static final Answered ANSWERED = new Answered(7, SendingFeed.MLLP, "M7", AT, AT.plusMillis(3), "AA");
    private static final Arrived ARRIVED = new Arrived(7, "gp-001", "m-1", "letter", 2, "d1", AT.plusMillis(9));

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_told_again_in_order_also_when_it_was_opened_twice() throws Exception {
        Path path = folder.resolve("book");
        try (LoadBook book = LoadBook.open(path)) {
            book.answered(ANSWERED);
        }
        try (LoadBook book = LoadBook.open(path)) {
            book.arrived(ARRIVED);
        }

        assertThat(told(path)).containsExactly(ANSWERED, ARRIVED);
    }

    @Test
    void a_line_that_was_broken_off_is_left_out() throws Exception {
        Path path = folder.resolve("book");
        try (LoadBook book = LoadBook.open(path)) {
            book.answered(ANSWERED);
        }
        Files.writeString(path, "arrived\t7\tgp", StandardOpenOption.APPEND);

        assertThat(told(path)).containsExactly(ANSWERED);
    }

    private static List<Object> told(Path path) throws Exception {
        List<Object> told = new ArrayList<>();
        LoadBook.read(path, new Witness() {
            @Override
            public void answered(Answered answer) {
                told.add(answer);
            }

            @Override
            public void arrived(Arrived mail) {
                told.add(mail);
            }
        });
        return told;
    }
}
