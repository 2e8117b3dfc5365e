package org.liaisonhub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path data;

    @Test
    void the_second_start_finds_what_the_first_one_made() throws Exception {
        open(NOW);
        var before = contents();

        open(NOW.plusSeconds(60));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void the_server_is_certified_for_this_machine_and_the_names_asked_for() throws Exception {
        var keys = HubKeys.open(data, List.of("hub.hopital.example", "10.1.2.3"), InstantSource.fixed(NOW));

        var names = certificate(keys.serverFile()).getSubjectAlternativeNames().stream()
                .map(name -> name.get(1).toString())
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "hub.hopital.example", "10.1.2.3");
    }

    @Test
    void a_new_host_name_gets_a_new_certificate_on_the_same_key() throws Exception {
        var before = certificate(open(NOW).serverFile());

        var keys = HubKeys.open(data, List.of("hub.hopital.example"), InstantSource.fixed(NOW));

        var after = certificate(keys.serverFile());
        assertThat(after).isNotEqualTo(before);
        assertThat(after.getPublicKey()).isEqualTo(before.getPublicKey());
        after.verify(certificate(keys.authorityFile()).getPublicKey());
    }

    @Test
    void the_servers_certificate_is_renewed_in_its_last_90_days_and_not_before() {
        var end = open(NOW).serverNotAfter();

        assertThat(open(end.minus(Duration.ofDays(91))).serverNotAfter()).isEqualTo(end);
        assertThat(open(end.minus(Duration.ofDays(89))).serverNotAfter()).isAfter(end);
    }

    @Test
    void every_certificate_in_use_is_listed_with_its_end_first_to_end_first() {
        var early = open(NOW);
        early.recipients().issue(new RecipientUser("gp-1"));
        var keys = open(NOW.plus(Duration.ofDays(300)));
        keys.recipients().issue(new RecipientUser("idel-2"));

        assertThat(keys.certificates())
                .extracting(date -> date.use() + " " + date.name())
                .containsExactly("SERVER server.pem", "RECIPIENT gp-1", "RECIPIENT idel-2", "AUTHORITY ca.pem");
        assertThat(keys.certificates().get(1).leftAt(NOW.plus(Duration.ofDays(800))))
                .isNegative();
    }

    @Test
    void private_files_are_readable_by_their_owner_alone() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        var keys = open(NOW);
        keys.recipients().issue(new RecipientUser("gp-1"));

        try (var files = Files.walk(data)) {
            assertThat(files.filter(path -> !path.equals(data)))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca-key.pem", "ca.pem", "server-key.pem"})
    void a_missing_partner_stops_the_start_and_is_named(String name) throws IOException {
        open(NOW);
        var file = data.resolve("keys").resolve(name);
        Files.delete(file);

        assertThatThrownBy(() -> open(NOW))
                .isInstanceOf(KeysUnreadable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("backup")
                .message()
                .doesNotContain("\n");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca-key.pem", "ca.pem", "server-key.pem", "server.pem"})
    void a_damaged_file_stops_the_start_and_is_named(String name) throws IOException {
        open(NOW);
        var file = data.resolve("keys").resolve(name);
        for (var nonsense : List.of("", "nonsense", Files.readString(file).substring(0, 60), "-".repeat(100_000))) {
            Files.writeString(file, nonsense);

            assertThatThrownBy(() -> open(NOW))
                    .isInstanceOf(KeysUnreadable.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void a_key_of_somebody_elses_certificate_is_noticed(@TempDir Path elsewhere) throws IOException {
        open(NOW);
        HubKeys.open(elsewhere, List.of(), InstantSource.fixed(NOW));
        var key = data.resolve("keys/ca-key.pem");
        Files.write(key, Files.readAllBytes(elsewhere.resolve("keys/ca-key.pem")));

        assertThatThrownBy(() -> open(NOW)).isInstanceOf(KeysUnreadable.class).hasMessageContaining(key.toString());
    }

    @Test
    void an_authority_whose_both_files_vanished_is_not_silently_replaced() throws IOException {
        open(NOW);
        Files.delete(data.resolve("keys/ca.pem"));
        Files.delete(data.resolve("keys/ca-key.pem"));

        assertThatThrownBy(() -> open(NOW)).isInstanceOf(KeysUnreadable.class).hasMessageContaining("ca.pem");
    }

    @Test
    void a_first_start_cut_short_is_simply_repeated() throws IOException {
        Files.createDirectories(data.resolve("keys.new"));
        Files.writeString(data.resolve("keys.new/ca-key.pem"), "half a ke");

        assertThat(open(NOW).authorityNotAfter()).isAfter(NOW);
        assertThat(data.resolve("keys.new")).doesNotExist();
    }

    @Test
    void a_host_name_that_is_none_is_refused() {
        assertThatThrownBy(() -> HubKeys.open(data, List.of("not a name"), InstantSource.fixed(NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a name");
    }

    private HubKeys open(Instant now) {
        return HubKeys.open(data, List.of(), InstantSource.fixed(now));
    }

    private List<String> contents() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(HubKeysTest::nameAndText)
                    .toList();
        }
    }

    private static String nameAndText(Path file) {
        return file + "\n" + Pem.text(file, "");
    }

    private static X509Certificate certificate(Path file) {
        return Pem.readCertificate(file, "");
    }
}
