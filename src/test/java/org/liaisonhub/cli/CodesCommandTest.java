package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Golden;

class CodesCommandTest extends CommandToHub {
    @Test
    void unknown_codes_are_lines_of_a_table_in_which_only_the_hub_s_code_is_missing() throws IOException {
        assertThat(command.run("codes", "--csv")).isEqualTo(1);

        Golden.check(APPROVED.resolve("codes.csv"), command.out());
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/default.csv"), command.out());
        assertThat(command.run("codes", "--tables", "tables")).isEqualTo(1);
        assertThat(command.err()).contains("default.csv, line 3", "has no hub code");
    }

    @Test
    void lines_that_were_filled_in_are_a_sound_table() throws IOException {
        command.run("codes", "--csv", "--kind", "exit-mode");
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/mllp.csv"), command.out().replace(",,", ",home,at home"));

        assertThat(command.run("codes", "--tables", "tables")).isZero();
        assertThat(command.out()).contains("mllp   1");
        assertThat(command.run("codes", "--tables", "tables", "--json")).isZero();
        assertThat(command.out().strip()).isEqualTo("{\"tables\":[{\"name\":\"mllp\",\"codes\":1}]}");
    }

    @Test
    void what_a_table_knows_by_now_is_left_out_and_a_feed_is_asked_for_alone() {
        command.run("codes", "--feed", "mllp");

        assertThat(command.out()).contains("DOM,1").doesNotContain("KNOWN", "DEM");
    }

    @Test
    void a_kind_there_is_not_is_wrong_use() {
        assertThat(command.run("codes", "--kind", "mode")).isEqualTo(2);
    }
}
