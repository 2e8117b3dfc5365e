package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.UnknownCode;

/** Lists that are longer than an answer of the API. */
class WholeListTest extends CommandToHub {
    private static final int MANY = 2_345;
    private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");

    @Test
    void every_unknown_code_is_a_line_to_fill_in_however_many_there_are() {
        codes(MANY);

        assertThat(command.run("codes", "--csv")).isEqualTo(1);

        assertThat(command.out().lines().filter(line -> line.startsWith("exit-mode,")))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_limit_that_is_said_holds_and_a_person_sees_a_hundred() {
        codes(MANY);

        command.run("codes", "--csv", "--limit", "7");
        assertThat(command.out().lines().filter(line -> line.startsWith("exit-mode,")))
                .hasSize(7);
        command.run("codes");
        assertThat(command.out().lines().filter(line -> line.contains(" mllp ")))
                .hasSize(100);
        assertThat(command.out()).contains("--limit");
    }

    @Test
    void the_directory_is_shown_whole_and_as_one_answer_to_a_program() throws IOException {
        hub.recipients.clear();
        IntStream.range(0, MANY).mapToObj(WholeListTest::recipient).forEach(hub.recipients::add);

        assertThat(command.run("directory")).isZero();
        assertThat(command.out()).hasLineCount(MANY + 1).doesNotContain("--limit");
        assertThat(command.run("directory", "--json")).isZero();
        JsonNode answer = new JsonMapper().readTree(command.out());
        assertThat(answer.path("items")).hasSize(MANY);
        assertThat(answer.path("more").asBoolean(true)).isFalse();
        assertThat(answer.has("next")).isFalse();
    }

    @Test
    void a_list_without_an_end_is_not_shown_as_if_it_were_whole() {
        codes(100_001);

        assertThat(command.run("codes", "--csv")).isEqualTo(1);

        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("no end after 100000 lines").hasLineCount(1);
    }

    private void codes(int count) {
        hub.ledger.codes = IntStream.range(0, count)
                .mapToObj(number -> new CodeMet(
                        "mllp",
                        new UnknownCode(CodeTable.EXIT_MODE, "X" + number, ""),
                        number % 5 + 1,
                        AT,
                        AT,
                        "M" + number))
                .toList();
    }

    private static Recipient recipient(int number) {
        return new Recipient(
                "nurse-" + number, "Cabinet", Recipient.Kind.NURSE, List.of(), Optional.empty(), Optional.empty());
    }
}
