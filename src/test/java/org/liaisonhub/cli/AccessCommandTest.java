package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.console.FakeHub;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.AccountBook;
import org.liaisonhub.keys.Role;

class AccessCommandTest {
    @TempDir
    Path folder;

    private CommandLineOfTest command;

    @BeforeEach
    void in_a_folder() {
        command = new CommandLineOfTest(folder);
    }

    @Test
    void an_account_gets_a_token_that_opens_is_shown_once_and_lies_nowhere() throws IOException {
        assertThat(command.run("access", "add", "jeanne.morel", "--role", "operator"))
                .isZero();
        String token = command.out().strip();

        assertThat(book().holding(token))
                .hasValueSatisfying(account -> assertThat(account).hasToString("jeanne.morel (operator)"));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(token));
        }
        command.run("access");
        assertThat(command.out()).contains("jeanne.morel", "operator").doesNotContain(token);
        assertThat(command.err()).isEmpty();
    }

    @Test
    void an_ended_account_opens_nothing() {
        command.run("access", "add", "labo", "--role", "feed", "--feed", "json");
        String token = command.out().strip();
        assertThat(book().holding(token).map(account -> account.mayFeed("json") && !account.mayFeed("other")))
                .hasValue(true);

        assertThat(command.run("access", "revoke", "labo")).isZero();

        assertThat(book().holding(token)).isEmpty();
        assertThat(command.run("access", "revoke", "labo")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Jeanne, operator, ''",
        "jeanne, chief, ''",
        "jeanne, operator, json",
        "../jeanne, operator, ''",
        "operator, reader, ''",
        "labo, feed, ../x"
    })
    void what_is_no_account_is_wrong_use_and_makes_nothing(String name, String role, String feed) {
        int code = feed.isEmpty()
                ? command.run("access", "add", name, "--role", role)
                : command.run("access", "add", name, "--role", role, "--feed", feed);

        assertThat(code).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(folder.resolve("data/credentials/accounts")).doesNotExist();
    }

    @Test
    void a_command_shows_the_token_of_the_file_it_is_told() throws IOException {
        Files.writeString(folder.resolve("mine"), FakeHub.READER + "\n");
        FakeHub hub = new FakeHub();
        try (ConsoleServer server = hub.start(Optional.empty())) {
            command.at(server.port());

            assertThat(command.run("show", "p-1", "--token-file", "mine")).isEqualTo(2);
            assertThat(command.err()).contains("screen").contains("operator");
            command.environment.put("LIAISON_TOKEN_FILE", "mine");
            assertThat(command.run("status")).isEqualTo(1);
            assertThat(command.run("resend", "d-sent", "--why", "w")).isEqualTo(2);
            assertThat(hub.desk.deeds).isEmpty();
        }
    }

    private AccountBook book() {
        return AccountBook.open(
                folder.resolve("data"),
                InstantSource.system(),
                fault -> {
                    throw fault;
                },
                List::copyOf);
    }

    @Test
    void roles_above_include_those_below_and_a_feed_nothing() {
        assertThat(Role.ADMINISTRATOR.includes(Role.READER)).isTrue();
        assertThat(Role.READER.includes(Role.OPERATOR)).isFalse();
        assertThat(Role.FEED.includes(Role.READER)).isFalse();
        assertThat(Role.ADMINISTRATOR.includes(Role.FEED)).isFalse();
        assertThat(Account.isName("-x")).isFalse();
    }
}
