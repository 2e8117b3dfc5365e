package org.liaisonhub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.liaisonhub.console.FakeHub;

/** A command line with a folder, an environment and a person of its own. */
final class CommandLineOfTest {
    final Map<String, String> environment = new HashMap<>();
    final Path folder;
    HubLauncher launcher = new NoHub();
    Optional<String> typed = Optional.empty();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** Its data folder holds the tokens of the fake hub. */
    CommandLineOfTest(Path folder) {
        this.folder = folder;
        environment.put("LIAISON_LANGUAGE", "en");
        try {
            Path credentials = Files.createDirectories(folder.resolve("data/credentials"));
            Files.writeString(credentials.resolve("operator-token"), FakeHub.OPERATOR + "\n");
            Files.writeString(credentials.resolve("feed-token"), FakeHub.FEED + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void at(int port) {
        environment.put("LIAISON_URL", "http://127.0.0.1:" + port);
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Properties system = new Properties();
        system.setProperty("user.name", "jroux");
        return new Liaison(
                        launcher,
                        new Surroundings(
                                environment,
                                system,
                                folder,
                                new PrintWriter(out, true),
                                new PrintWriter(err, true),
                                question -> typed))
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
