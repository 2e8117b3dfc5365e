package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.discharge.LocalCodes;

class CodeBookTest {
    private static final String HEADER = "kind,local,hub,label\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Optional<String> exitMode(FeedCodes book, String feed, String code) {
        return book.of(feed).hub(CodeTable.EXIT_MODE, code);
    }

    @Test
    void a_feed_has_its_own_table_alone_and_every_other_feed_the_default_one() throws IOException {
        write("default.csv", HEADER + "exit-mode,D,home,\nexit-mode,E,death,\n");
        write("lab.csv", HEADER + "exit-mode,D,transfer,\n");
        CodeBook book = CodeBook.in(folder);

        assertThat(exitMode(book, "mllp", "D")).contains("home");
        assertThat(exitMode(book, "lab", "D")).contains("transfer");
        assertThat(exitMode(book, "lab", "E")).isEmpty();
    }

    @Test
    void the_table_that_the_terms_of_a_feed_name_goes_before_that_of_its_name() throws IOException {
        write("mllp.csv", HEADER + "exit-mode,D,home,\n");
        write("orbis.csv", HEADER + "exit-mode,D,transfer,\n");
        CodeBook book = CodeBook.in(folder);
        FeedTerms terms = new FeedTerms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("orbis"));

        assertThat(exitMode(book.under(terms), "mllp", "D")).contains("transfer");
        assertThat(exitMode(book.under(FeedTerms.NONE), "mllp", "D")).contains("home");
    }

    @Test
    void what_a_spreadsheet_writes_is_read() throws IOException {
        write(
                "default.csv",
                "\uFEFFkind;local;hub;label\r\n# ours since 2019\r\n\r\nexit-mode;\"D;1\";home;\"said \"\"home\"\"\"\r\n"
                        + "ward;3210;3210|Cardiologie;\r\nexit-mode;ANN;-;\r\n");
        LocalCodes codes = CodeBook.in(folder).of("any");

        assertThat(codes.hub(CodeTable.EXIT_MODE, "D;1")).contains("home");
        assertThat(codes.hub(CodeTable.WARD, "3210")).contains("3210|Cardiologie");
        assertThat(codes.hub(CodeTable.EXIT_MODE, "ANN")).contains("");
        assertThat(codes.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit-modus,D,home, | line 2 | no such kind: exit-modus; kinds are exit-mode",
                "exit-mode,D,hom, | line 2 | no such exit-mode: hom; write",
                "exit-mode,D,, | line 2 | has no hub code; write",
                "exit-mode,,home, | line 2 | has no local code",
                "exit-mode,D,home,~exit-mode,D,death, | line 3 | exit-mode D is there already, on line 2; keep one",
                "exit-mode,D | line 2 | has 2 fields; write kind,local,hub,label",
                "exit-mode,\"D,home, | line 2 | a quotation mark is not closed",
                "exit-mode,\"D\"x,home, | line 2 | a quotation mark is not closed",
                "ward,3210,|Cardiologie, | line 2 | write the ward's code before |"
            })
    void a_line_at_fault_is_named_with_what_to_write_and_what_was_in_force_stays(String fault) throws IOException {
        String[] parts = fault.split(" \\| ", 3);
        write("default.csv", HEADER + "exit-mode,D,home,\n");
        write("lab.csv", HEADER + "exit-mode,D,home,\n");
        CodeBook book = CodeBook.in(folder);
        write("default.csv", HEADER + "exit-mode,D,death,\n");
        write("lab.csv", HEADER + parts[0].replace('~', '\n') + "\n");

        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(book::reload)
                .withMessageContaining("lab.csv, " + parts[1])
                .withMessageContaining(parts[2]);
        assertThat(exitMode(book, "mllp", "D")).contains("home");
    }

    @Test
    void a_file_that_is_no_table_is_refused_whole() throws IOException {
        assertFault("", "line 1: is empty");
        assertFault("local,hub\n", "line 1: the first line is kind,local,hub,label");
        assertFault(HEADER + "exit-mode," + "x".repeat(201) + ",home,\n", "line 2: a field is longer than 200");
        assertFault(HEADER + "\n".repeat(50_001), "more than 50000 lines");
        Files.write(folder.resolve("default.csv"), (HEADER + "ward,é,x,").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> CodeBook.in(folder))
                .withMessageContaining("not in UTF-8");
        Files.delete(folder.resolve("default.csv"));
        write("my feed.csv", HEADER);
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> CodeBook.in(folder))
                .withMessageContaining("is named by a feed");
    }

    private void assertFault(String text, String what) throws IOException {
        write("default.csv", text);
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> CodeBook.in(folder))
                .withMessageContaining(what);
    }

    @Test
    void without_the_folder_codes_mean_what_their_standards_say_and_a_folder_that_is_named_must_be_there() {
        assertThat(CodeBook.of(settings()).of("mllp")).isEqualTo(LocalCodes.NONE);
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> CodeBook.of(settings().with(Setting.CODES, "mine")))
                .withMessageContaining("mine");
    }

    private HubSettings settings() {
        return HubSettings.read(Path.of("."), folder, Optional.empty(), Map.of(), new Properties());
    }
}
