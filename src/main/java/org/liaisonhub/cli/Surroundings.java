package org.liaisonhub.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the command runs.
 *
 * @param environment environment variables
 * @param system system properties
 * @param folder working directory
 * @param out for answers
 * @param err for what went wrong
 * @param terminal for questions
 */
record Surroundings(
        Map<String, String> environment,
        Properties system,
        Path folder,
        PrintWriter out,
        PrintWriter err,
        Terminal terminal) {

    static Surroundings real() {
        Charset charset = Optional.ofNullable(System.getProperty("stdout.encoding"))
                .or(() -> Optional.ofNullable(System.getProperty("sun.stdout.encoding")))
                .or(() -> Optional.ofNullable(System.getProperty("native.encoding")))
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
        return new Surroundings(
                System.getenv(),
                System.getProperties(),
                Path.of(""),
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                Terminal.real());
    }

    /** French where LIAISON_LANGUAGE or the locale says so, else English. */
    Locale language() {
        String said =
                environment.getOrDefault("LIAISON_LANGUAGE", Locale.getDefault().getLanguage());
        return said.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** Who sits here, as the operating system knows them. */
    String user() {
        return Optional.ofNullable(system.getProperty("user.name"))
                .filter(name -> !name.isBlank())
                .orElse("operator");
    }
}
