package org.liaisonhub.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.sftp.SftpNotOpened.Reason;

@Timeout(120)
class SftpServersTest {

    private static final SftpServers SERVERS = new SftpServers(Duration.ofSeconds(15));
    private static final SftpServers HASTY = new SftpServers(Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private Path password;

    @BeforeEach
    void a_secret() throws IOException {
        password = SftpServerOfTest.secret(folder.resolve("password"), SftpServerOfTest.PASSWORD + "\n");
    }

    @Test
    void a_folder_on_a_server_is_listed_read_and_renamed_in_as_one_here() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var open = SERVERS.open(server.place(password, "/"))) {
            Files.writeString(server.root().resolve("a.hl7"), "MSH|1");
            Files.writeString(server.root().resolve("é b.hl7"), "MSH|2");

            try (var names = Files.list(open.path())) {
                assertThat(names.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("a.hl7", "é b.hl7");
            }
            var file = open.path().resolve("é b.hl7");
            assertThat(Files.readString(file)).isEqualTo("MSH|2");
            assertThat(Files.size(file)).isEqualTo(5);
            Files.createDirectory(open.path().resolve("done"));
            Files.move(file, open.path().resolve("done").resolve("é b.hl7"));
            Files.writeString(open.path().resolve("done").resolve("why.txt"), "because");

            assertThat(server.root().resolve("done/é b.hl7")).hasContent("MSH|2");
            assertThat(server.root().resolve("done/why.txt")).hasContent("because");
            assertThat(server.root().resolve("é b.hl7")).doesNotExist();
            assertThat(open.isOpen()).isTrue();
        }
    }

    @Test
    void a_name_that_is_taken_is_not_overwritten_by_a_rename() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var open = SERVERS.open(server.place(password, "/"))) {
            Files.writeString(server.root().resolve("a"), "first");
            Files.writeString(server.root().resolve("b"), "second");

            assertThatThrownBy(() ->
                            Files.move(open.path().resolve("a"), open.path().resolve("b")))
                    .isInstanceOf(IOException.class);
            assertThat(server.root().resolve("b")).hasContent("second");
        }
    }

    @Test
    void a_key_lets_in_as_well_as_a_password() throws Exception {
        for (var pair : new KeyPair[] {SftpServerOfTest.key(), SftpServerOfTest.rsa()}) {
            try (var server = new SftpServerOfTest(
                            folder.resolve("root"), Optional.of(pair.getPublic()), List.of(SftpServerOfTest.rsa()));
                    var open = SERVERS.open(server.place(key(pair, null), "."))) {
                assertThat(Files.isDirectory(open.path())).isTrue();
            }
        }
    }

    @Test
    void a_server_with_another_key_is_told_nothing() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var other = new SftpServerOfTest(folder.resolve("other"))) {
            var place = new SftpPlace(
                    "127.0.0.1", other.port(), "liaison", password, HostKey.parse(server.fingerprint()), "/");

            refused(Reason.WRONG_HOST_KEY, () -> SERVERS.open(place), other.fingerprint(), "hostKey");
        }
    }

    @Test
    void of_a_server_with_keys_of_several_kinds_any_may_be_the_pinned_one() throws Exception {
        var keys = List.of(SftpServerOfTest.key(), SftpServerOfTest.rsa());
        try (var server = new SftpServerOfTest(folder.resolve("root"), Optional.empty(), keys)) {
            for (var pair : keys) {
                var pinned = HostKey.parse(HostKey.fingerprintOf(pair.getPublic()));

                SERVERS.open(new SftpPlace("127.0.0.1", server.port(), "liaison", password, pinned, "/"))
                        .close();
            }
        }
    }

    @Test
    void while_a_server_changes_its_key_either_is_right() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            var both = HostKey.parse("SHA256:" + "A".repeat(43) + ", " + server.fingerprint());
            var place = new SftpPlace("127.0.0.1", server.port(), "liaison", password, both, "/");

            SERVERS.open(place).close();
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_key_are_said_to_be_refused() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            var wrong = SftpServerOfTest.secret(folder.resolve("wrong"), "Not-The-Word");

            refused(Reason.NOT_LET_IN, () -> SERVERS.open(server.place(wrong, "/")), "liaison");
            refused(
                    Reason.NOT_LET_IN,
                    () -> SERVERS.open(server.place(key(SftpServerOfTest.key(), null), "/")),
                    "private key");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_missing() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            Files.writeString(server.root().resolve("file"), "");

            refused(Reason.NO_SUCH_FOLDER, () -> SERVERS.open(server.place(password, "/out/hl7")), "/out/hl7");
            refused(Reason.NO_SUCH_FOLDER, () -> SERVERS.open(server.place(password, "/file")), "/file");
        }
    }

    @Test
    void a_server_that_is_down_or_unknown_cannot_be_reached() throws Exception {
        var server = new SftpServerOfTest(folder.resolve("root"));
        server.close();
        var place = server.place(password, "/");
        var unknown = new SftpPlace("sftp.no-such-host.invalid", 22, "liaison", password, place.hostKey(), "/");

        refused(Reason.CANNOT_REACH, () -> SERVERS.open(place), "127.0.0.1");
        refused(Reason.CANNOT_REACH, () -> SERVERS.open(unknown), "sftp.no-such-host.invalid");
    }

    @Test
    void a_server_that_says_nothing_is_given_up_within_the_patience() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var place = new SftpPlace(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    "liaison",
                    password,
                    HostKey.parse("SHA256:" + "A".repeat(43)),
                    "/");
            long start = System.nanoTime();

            refused(Reason.CANNOT_REACH, () -> HASTY.open(place), "tried again");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void a_connection_nobody_uses_for_longer_than_the_patience_stays_up() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var open = HASTY.open(server.place(password, "/"))) {
            await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(90)).until(open::isOpen);

            assertThat(Files.isDirectory(open.path())).isTrue();
        }
    }

    @Test
    void once_the_server_is_gone_each_step_fails_and_a_new_folder_works_when_it_is_back() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var open = HASTY.open(server.place(password, "/"))) {
            server.stop();

            assertThatThrownBy(() -> Files.list(open.path())).isInstanceOf(IOException.class);
            assertThat(open.isOpen()).isFalse();
            server.startAgain();
            try (var again = SERVERS.open(server.place(password, "/"))) {
                assertThat(Files.isDirectory(again.path())).isTrue();
            }
        }
    }

    @Test
    void nothing_runs_on_after_close_and_after_a_refusal() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            var open = SERVERS.open(server.place(password, "/"));
            assertThat(threads()).isPositive();
            open.close();
            refused(Reason.NO_SUCH_FOLDER, () -> SERVERS.open(server.place(password, "/none")), "/none");
        }
        await().untilAsserted(() -> assertThat(threads()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx"})
    void a_secret_that_others_may_read_is_not_used(String rights) throws Exception {
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString(rights));
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            refused(Reason.NO_SECRET, () -> SERVERS.open(server.place(password, "/")), "chmod 600");
        }
    }

    @Test
    void a_file_without_a_secret_is_named_and_its_content_is_not() throws Exception {
        var key = key(SftpServerOfTest.key(), "Passphrase-1");
        var damaged = SftpServerOfTest.secret(
                folder.resolve("damaged"),
                "-----BEGIN OPENSSH PRIVATE KEY-----\nQUJD\n-----END OPENSSH PRIVATE KEY-----");
        var two = SftpServerOfTest.secret(folder.resolve("two"), "Word-One\nWord-Two\n");
        var empty = SftpServerOfTest.secret(folder.resolve("empty"), "\n");
        var large = SftpServerOfTest.secret(folder.resolve("large"), "x".repeat(100_000));
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            for (var file : Arrays.asList(key, damaged, two, empty, large, folder.resolve("missing"))) {
                refused(Reason.NO_SECRET, () -> SERVERS.open(server.place(file, "/")), file.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "SHA256:",
                "MD5:43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8",
                "SHA256:0123",
                "sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "*"
            })
    void what_is_no_fingerprint_is_refused(String text) {
        assertThatThrownBy(() -> HostKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_that_cannot_be_is_refused() {
        var key = HostKey.parse("SHA256:" + "A".repeat(43) + "=");

        assertThatThrownBy(() -> new SftpPlace("a b", 22, "u", password, key, "/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SftpPlace("h", 0, "u", password, key, "/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SftpPlace("h", 22, "u\n", password, key, "/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SftpPlace("h", 22, "u", password, key, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path key(KeyPair pair, String passphrase) throws Exception {
        var out = new ByteArrayOutputStream();
        var encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword(passphrase);
        encryption.setCipherType("256");
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                pair, "test", passphrase == null ? null : encryption, out);
        return SftpServerOfTest.secret(
                folder.resolve("key-" + KeyUtils.getKeyType(pair)), out.toString(StandardCharsets.UTF_8));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("SshClient"))
                .count();
    }

    private static void refused(Reason reason, ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        SftpNotOpened.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words)
                .hasMessageNotContainingAny(SftpServerOfTest.PASSWORD, "Not-The-Word", "Word-One", "Passphrase-1");
    }
}
