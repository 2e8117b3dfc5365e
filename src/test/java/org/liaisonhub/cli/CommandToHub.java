package org.liaisonhub.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.console.FakeHub;

/** For each test a fake hub that serves its API, and a command line that knows where. */
abstract class CommandToHub {
    static final Path APPROVED = Path.of("src/test/resources/cli");

    final FakeHub hub = new FakeHub();
    final ConsoleServer server = hub.start(Optional.empty());

    @TempDir
    Path folder;

    CommandLineOfTest command;

    @BeforeEach
    void reach_the_hub() {
        command = new CommandLineOfTest(folder);
        command.at(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
