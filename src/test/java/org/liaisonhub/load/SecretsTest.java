package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A hub in a process of its own, looked at by whoever may list processes or read the log. */
@EnabledOnOs(OS.LINUX)
class SecretsTest {
    private static final String WRONG = "a-token-that-nobody-was-ever-given";

    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=logback.xml", "-Dliaison.log=DEBUG");

    @TempDir
    Path folder;

    @Test
    void no_token_password_or_key_is_on_the_command_line_in_the_environment_or_in_the_log() throws Exception {
        HubAddress address = SeparateHub.freeAddress(folder.resolve("data"));
        Path log = Files.createFile(folder.resolve("log"));
        Map<String, String> settings = Map.of("liaison.observe.tls", "on");
        Path home = Path.of("").toAbsolutePath();
        String process;
        List<String> secrets;
        try (SeparateHub hub = SeparateHub.start(home, address, log, settings, OPTIONS)) {
            assertThat(hub.isReadyWithin(90)).isTrue();
            secrets = secrets(address.data());
            String operator = Files.readString(address.data().resolve("credentials/operator-token"))
                    .strip();
            assertThat(status(address, operator)).isEqualTo(200);
            assertThat(status(address, WRONG)).isEqualTo(401);
            process = read(hub.pid(), "cmdline") + read(hub.pid(), "environ");
        }

        assertThat(secrets).hasSizeGreaterThan(6);
        assertThat(process).contains("org.liaisonhub.cli.Liaison");
        assertThat(Files.readString(log)).contains("WARN").contains("DEBUG");
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(process).doesNotContain(secret);
            assertThat(Files.readString(log)).doesNotContain(secret);
        });
        assertThat(Files.readString(log)).doesNotContain(WRONG);
    }

    private static int status(HubAddress address, String token) throws Exception {
        URI uri = URI.create("http://" + HubAddress.HOST + ":" + address.httpPort() + "/api/status");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** Tokens and passwords whole, of each key its first line of figures. */
    private static List<String> secrets(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(/credentials/[a-z-]+|/password|-key\\.pem)"))
                    .map(SecretsTest::secret)
                    .toList();
        }
    }

    private static String secret(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.get(lines.get(0).startsWith("-----") ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(long pid, String file) throws IOException {
        return new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), file)), StandardCharsets.UTF_8);
    }
}
