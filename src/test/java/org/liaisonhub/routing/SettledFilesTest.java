package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledFilesTest {
    private final AtomicLong nanos = new AtomicLong(42);
    private final SettledFiles settled = new SettledFiles(Duration.ofSeconds(5), nanos::get);

    @TempDir
    Path folder;

    @Test
    void a_file_is_not_taken_before_it_has_stood_still() throws IOException {
        lay("a.hl7", "MSH", 100);
        assertThat(look()).isEmpty();
        pass(4);
        assertThat(look()).isEmpty();

        lay("a.hl7", "MSH|more", 100);
        pass(4);
        assertThat(look()).isEmpty();
        lay("a.hl7", "MSH|MORE", 101);
        assertThat(look()).isEmpty();
        pass(5);

        assertThat(look()).containsExactly("a.hl7");
    }

    @Test
    void the_oldest_is_first_and_of_the_same_time_the_first_name() throws IOException {
        lay("c.hl7", "MSH", 300);
        lay("b.hl7", "MSH", 300);
        lay("z.hl7", "MSH", 200);
        look();
        pass(5);

        assertThat(look()).containsExactly("z.hl7", "b.hl7", "c.hl7");
    }

    @Test
    void names_that_say_not_yet_are_never_looked_at_and_folders_not_gone_into() throws IOException {
        for (String name : List.of(".a.hl7", "a.tmp", "a.hl7.part", "A.FILEPART")) {
            lay(name, "MSH", 100);
        }
        Files.createDirectory(folder.resolve("done"));
        Files.writeString(folder.resolve("done/a.hl7"), "MSH");
        look();
        pass(60);

        assertThat(look()).isEmpty();
    }

    @Test
    void a_file_that_went_and_came_again_waits_again() throws IOException {
        lay("a.hl7", "MSH", 100);
        look();
        Files.delete(folder.resolve("a.hl7"));
        look();
        lay("a.hl7", "MSH", 100);
        pass(5);

        assertThat(look()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_so() {
        assertThatThrownBy(() -> settled.in(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private List<String> look() throws IOException {
        return settled.in(folder).stream().map(FolderFile::name).toList();
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void lay(String name, String text, int second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }
}
