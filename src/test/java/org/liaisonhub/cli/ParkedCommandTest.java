package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Golden;
import org.liaisonhub.delivery.ParkedSearch;

class ParkedCommandTest extends CommandToHub {
    @Test
    void each_option_reaches_the_hub_as_it_was_typed() {
        command.run(
                "parked",
                "--sender",
                "DX CARE|N&1",
                "--control-id",
                "M+1",
                "--stay",
                "CH%2FN/26",
                "--code",
                "HUB-1",
                "--feed",
                "mllp",
                "--containing",
                "PID-3 é");

        assertThat(hub.ledger.searches)
                .containsExactly(new ParkedSearch(
                        Optional.of("M+1"),
                        Optional.of("CH%2FN/26"),
                        Optional.of("DX CARE|N&1"),
                        Optional.of("HUB-1"),
                        Optional.of("mllp"),
                        Optional.of("PID-3 é")));
        assertThat(command.run("parked", "--code", "HL7-05")).isEqualTo(1);
        assertThat(command.out()).contains("p-1").doesNotContain("Read the reason");
    }

    @Test
    void a_page_goes_on_behind_the_place_that_was_given() {
        assertThat(command.run("parked", "--after", "2026-11-22T16:00:00Z,p-1")).isZero();
        assertThat(command.run("parked", "--after", "somewhere")).isEqualTo(2);
    }

    @Test
    void all_of_a_reason_are_replayed_part_by_part_and_what_waits_on_is_added_up() {
        assertThat(command.run("parked", "replay", "--code", "HL7-05", "--feed", "mllp", "--why", "corrected"))
                .isEqualTo(1);

        assertThat(hub.desk.deeds)
                .containsExactly(
                        "replay all HL7-05 of mllp by operator (jroux): corrected",
                        "replay all HL7-05 of mllp by operator (jroux): corrected");
        assertThat(command.out())
                .contains("… 2 taken in, 1 still not understood")
                .contains("3 taken in, 0 kept with nothing to do, 2 still not understood.")
                .contains("HL7-05 PID-3 holds no number")
                .endsWith(
                        "\nHL7-05: Read the reason; have it put right where the message comes from, then replay it;"
                                + " dismiss it if it came again corrected. Sent again as it was, it ends its waiting itself.\n");
    }

    @Test
    void with_json_there_is_one_sum() throws IOException {
        command.run("replay", "--code", "HL7-05", "--why", "corrected", "--json");

        assertThat(new JsonMapper()
                        .readTree(command.out())
                        .at("/waiting/0/count")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_dry_run_says_what_a_replay_would_do_and_asks_the_desk_for_nothing(String language) {
        command.environment.put("LIAISON_LANGUAGE", language);

        assertThat(command.run("parked", "replay", "p-1", "--dry-run")).isZero();

        assertThat(hub.desk.deeds).isEmpty();
        assertThat(hub.openings).hasSize(1);
        Golden.check(APPROVED.resolve("foreseen_" + language + ".txt"), command.out());
    }

    @Test
    void either_one_message_or_a_reason_is_named() {
        assertThat(command.run("replay", "--why", "w")).isEqualTo(2);
        assertThat(command.run("replay", "p-1", "--code", "HL7-05", "--why", "w"))
                .isEqualTo(2);
        assertThat(hub.desk.deeds).isEmpty();
    }
}
