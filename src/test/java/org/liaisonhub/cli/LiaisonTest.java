package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Golden;
import org.liaisonhub.broker.Pair;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.routing.HubNotStarted;
import picocli.CommandLine;

class LiaisonTest extends CommandToHub {
    @ParameterizedTest
    @ValueSource(strings = {"status", "undelivered", "tasks", "parked", "codes", "directory", "reconcile", "retention"})
    void a_report_is_a_table_a_person_reads_at_a_glance(String name) {
        int code = command.run(name);

        assertThat(command.err()).isEmpty();
        assertThat(code).isEqualTo(List.of("directory", "retention").contains(name) ? 0 : 1);
        Golden.check(APPROVED.resolve(name + "_en.txt"), command.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "undelivered", "tasks", "parked", "codes", "reconcile"})
    void it_speaks_french_where_told_to(String name) {
        command.environment.put("LIAISON_LANGUAGE", "fr");

        command.run(name);

        Golden.check(APPROVED.resolve(name + "_fr.txt"), command.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "undelivered", "tasks", "parked", "codes", "directory"})
    void with_json_the_answer_is_the_apis(String name) throws IOException {
        command.run(name, "--json");

        assertThat(new JsonMapper().readTree(command.out()).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "undelivered", "tasks", "parked", "codes"})
    void where_nothing_waits_the_code_is_0(String name) {
        hub.ledger.empty = true;

        assertThat(command.run(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26004211", "d-refused", "p-1"})
    void show_shows_whatever_the_id_means(String id) {
        assertThat(command.run("show", id)).isZero();

        Golden.check(APPROVED.resolve("show_" + id + "_en.txt"), command.out());
    }

    @Test
    void show_tells_of_each_fact_which_message_said_it_in_both_languages() {
        for (String language : List.of("en", "fr")) {
            command.environment.put("LIAISON_LANGUAGE", language);

            assertThat(command.run("show", "26004211", "--facts")).isZero();

            Golden.check(APPROVED.resolve("facts_" + language + ".txt"), command.out());
        }
    }

    @Test
    void who_looks_is_told_to_the_hub() {
        command.run("show", "26004211");
        command.run("show", "p-1", "--who", "Renée");

        assertThat(hub.openings)
                .extracting(opening -> opening.actor().name())
                .containsExactly("operator (jroux)", "operator (Renée)");
    }

    @Test
    void show_gives_the_message_of_a_delivery() {
        assertThat(command.run("show", "d-sent", "--message")).isZero();
        assertThat(command.out()).isEqualTo("{\"resourceType\":\"Bundle\"}\n");
    }

    @Test
    void what_nothing_is_named_is_wrong_use() {
        assertThat(command.run("show", "nothing")).isEqualTo(2);
        assertThat(command.err()).isEqualTo("liaison: nothing has the id nothing\n");
    }

    @Test
    void each_action_reaches_the_desk_with_who_and_why() {
        assertThat(command.run("resend", "d-sent", "--why", "open again")).isZero();
        assertThat(command.run("redirect", "d-sent", "--to", "gp-martin", "--why", "moved", "--who", "Jeanne Roux"))
                .isZero();
        assertThat(command.run("withdraw", "26004211", "--why", "w")).isZero();
        assertThat(command.run("tasks", "close", "7c21", "--why", "w")).isZero();
        assertThat(command.run("replay", "p-1", "--why", "w")).isZero();
        assertThat(command.run("parked", "dismiss", "p-1", "--why", "w")).isZero();
        assertThat(command.run("directory", "reload", "--why", "w")).isZero();
        assertThat(command.run("codes", "reload", "--why", "w")).isZero();
        assertThat(command.run("directory", "reload", "--senders", "--why", "w"))
                .isZero();
        assertThat(command.run("release", "d-sent", "--why", "saw her card")).isZero();

        assertThat(hub.desk.deeds)
                .containsExactly(
                        "resend d-sent by operator (jroux): open again",
                        "redirect d-sent to gp-martin by operator (Jeanne Roux): moved",
                        "withdraw 1.2.250%2FA/26004211 by operator (jroux): w",
                        "close 7c21 by operator (jroux): w",
                        "replay p-1 by operator (jroux): w",
                        "dismiss p-1 by operator (jroux): w",
                        "reload  by operator (jroux): w",
                        "reload codes by operator (jroux): w",
                        "reload senders by operator (jroux): w",
                        "release d-sent by operator (jroux): saw her card");
    }

    @Test
    void an_action_without_a_reason_is_asked_for_one() {
        command.typed = Optional.of("told on the telephone");

        assertThat(command.run("tasks", "close", "7c21")).isZero();
        assertThat(hub.desk.deeds).containsExactly("close 7c21 by operator (jroux): told on the telephone");
    }

    @Test
    void an_action_without_a_reason_and_with_nobody_to_ask_is_wrong_use() {
        assertThat(command.run("resend", "d-sent")).isEqualTo(2);
        assertThat(command.err()).isEqualTo("liaison: say why: --why \"…\"; it goes into the history\n");
        assertThat(hub.desk.deeds).isEmpty();
    }

    @Test
    void what_cannot_be_done_needs_a_person_and_what_is_not_there_is_wrong_use() {
        assertThat(command.run("redirect", "d-sent", "--to", "idel-leroux", "--why", "w"))
                .isEqualTo(1);
        assertThat(command.err()).contains("no secure address");
        assertThat(command.run("resend", "none", "--why", "w")).isEqualTo(2);
    }

    @Test
    void the_answer_of_the_desk_is_in_the_language_of_the_command_whatever_that_of_the_hub() {
        command.environment.put("LIAISON_LANGUAGE", "fr");

        command.run("resend", "d-sent", "--why", "w");
        assertThat(command.out())
                .isEqualTo("Remise de nouveau en attente pour idel-leroux, avec le même identifiant de message.\n");
        command.run("redirect", "d-sent", "--to", "idel-leroux", "--why", "w");
        assertThat(command.err())
                .isEqualTo("liaison: Le destinataire idel-leroux n'a pas d'adresse sécurisée dans l'annuaire.\n");
    }

    @Test
    void no_hub_is_3_and_one_line_says_what_to_do() {
        server.close();

        assertThat(command.run("status")).isEqualTo(3);
        assertThat(command.err())
                .startsWith("liaison: no hub answers at http://127.0.0.1:")
                .hasLineCount(1);
        assertThat(command.run("status", "--data", "elsewhere")).isEqualTo(3);
        assertThat(command.err()).contains("say --data").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "redirect", "status --limit=x", "tasks --limit x", "--port-offset", "bench --rate 0"
            })
    void wrong_use_is_2(String arguments) {
        assertThat(command.run(arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void without_a_command_it_shows_its_commands() {
        assertThat(command.run()).isEqualTo(2);
        assertThat(command.err()).contains("undelivered").contains("Exit codes:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | tasks --ower=DUPONT              | there is no option --ower here
            fr | tasks --ower=DUPONT              | l'option --ower n'existe pas ici
            fr | release d-sent DUPONT --why w    | il y a un argument de trop
            fr | redirect d-sent --why w          | il manque --to
            en | redirect d-sent --why w          | --to is missing
            fr | resend d-sent --why w --why w    | --why est donné deux fois
            fr | undelivered --port-offset DUPONT | --port-offset n'accepte pas cette valeur
            """)
    void a_command_line_that_is_wrong_is_explained_in_the_person_s_language_without_repeating_a_value(
            String language, String line, String said) {
        command.environment.put("LIAISON_LANGUAGE", language);

        assertThat(command.run(line.split(" +"))).isEqualTo(2);

        assertThat(command.err())
                .startsWith("liaison: " + said)
                .contains(" --help.")
                .doesNotContain("DUPONT");
        assertThat(hub.desk.deeds).isEmpty();
    }

    @Test
    void help_fits_one_screen_in_both_languages() {
        for (String language : List.of("en", "fr")) {
            command.environment.put("LIAISON_LANGUAGE", language);
            assertThat(command.run("--help")).isZero();
            assertThat(command.out().lines().count()).isLessThan(40);
            Golden.check(APPROVED.resolve("help_" + language + ".txt"), command.out());
        }
    }

    @Test
    void every_command_has_help_with_an_example() {
        List<String> commands = new ArrayList<>();
        names(new Liaison(new NoHub()).line(), "", commands);

        assertThat(commands).isNotEmpty().allSatisfy(name -> {
            assertThat(command.run((name + " --help").strip().split(" "))).isZero();
            assertThat(command.out()).contains("Example:").contains("  liaison " + name);
        });
    }

    private static void names(CommandLine line, String before, List<String> names) {
        line.getSubcommands().forEach((name, sub) -> {
            names.add(before + name);
            names(sub, before + name + " ", names);
        });
    }

    @Test
    void both_languages_have_the_same_sentences() {
        Sentences french = new Sentences("cli/cli", Locale.FRENCH);
        Sentences english = new Sentences("cli/cli", Locale.ENGLISH);

        assertThat(french.keys()).isEqualTo(english.keys());
        assertThat(new Sentences("console/problems", Locale.FRENCH).keys())
                .isEqualTo(new Sentences("console/problems", Locale.ENGLISH).keys());
    }

    @Test
    void run_and_demo_hand_the_options_on_before_or_after_the_name() {
        List<String> asked = new ArrayList<>();
        command.launcher = new HubLauncher() {
            @Override
            public int run(HubOptions options) {
                asked.add("run " + options.data().getFileName() + " "
                        + options.portOffset().orElse(-1));
                return 0;
            }

            @Override
            public int broker(HubOptions options, Optional<Pair.Role> role) {
                return ExitCodes.WRONG_USE;
            }

            @Override
            public int demo(HubOptions options, boolean exit) {
                asked.add("demo " + exit + " " + options.config().map(Path::getFileName));
                return 1;
            }
        };

        assertThat(command.run("--data", "here", "run", "--port-offset", "100")).isZero();
        assertThat(command.run("run")).isZero();
        assertThat(command.run("demo", "--exit", "--config", "my.properties")).isEqualTo(1);

        assertThat(asked).containsExactly("run here 100", "run data -1", "demo true Optional[my.properties]");
    }

    @Test
    void a_hub_that_cannot_start_is_one_line_and_1() {
        command.launcher = new HubLauncher() {
            @Override
            public int run(HubOptions options) {
                throw new HubNotStarted("port 2575 is in use");
            }

            @Override
            public int broker(HubOptions options, Optional<Pair.Role> role) {
                return ExitCodes.WRONG_USE;
            }

            @Override
            public int demo(HubOptions options, boolean exit) {
                throw new HubNotStarted("port 2575 is in use");
            }
        };

        assertThat(command.run("run")).isEqualTo(1);
        assertThat(command.err()).isEqualTo("liaison: port 2575 is in use\n");
    }
}
