package org.liaisonhub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RecipientUser GP = new RecipientUser("gp-1");

    @TempDir
    Path data;

    private RecipientKeys recipients;

    @BeforeEach
    void open() {
        recipients = HubKeys.open(data, List.of(), InstantSource.fixed(NOW)).recipients();
    }

    @Test
    void a_recipient_is_known_by_the_password_and_the_certificate_in_its_folder() throws IOException {
        var access = recipients.issue(GP);

        assertThat(access.hasPassword(password())).isTrue();
        assertThat(access.hasPassword(password() + "x")).isFalse();
        assertThat(access.hasCertificate(Pem.readCertificate(file("client.pem"), "")))
                .isTrue();
        assertThat(access.hasCertificate(Pem.readCertificate(data.resolve("keys/server.pem"), "")))
                .isFalse();
        assertThat(access.certificateNotAfter()).isAfter(NOW);
    }

    @Test
    void what_the_hub_keeps_contains_no_password() throws IOException {
        recipients.issue(GP);

        assertThat(data.resolve("keys/recipients/gp-1.access"))
                .content()
                .doesNotContain(password())
                .contains("password.sha256=");
    }

    @Test
    void the_certificate_names_the_recipient() {
        recipients.issue(GP);

        assertThat(Pem.readCertificate(file("client.pem"), "")
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("O=Liaison,CN=gp-1");
    }

    @Test
    void an_issue_cut_short_before_it_was_noted_is_completed_with_the_same_credentials() throws IOException {
        var first = recipients.issue(GP);
        Files.delete(data.resolve("keys/recipients/gp-1.access"));

        assertThat(recipients.issue(GP)).isEqualTo(first);
    }

    @Test
    void a_folder_without_its_key_that_was_never_noted_is_refused() throws IOException {
        recipients.issue(GP);
        Files.delete(data.resolve("keys/recipients/gp-1.access"));
        Files.delete(file("client-key.pem"));

        assertThatThrownBy(() -> recipients.issue(GP))
                .isInstanceOf(KeysUnreadable.class)
                .hasMessageContaining(file("client-key.pem").toString());
    }

    @Test
    void all_lists_those_who_have_access_and_no_longer_those_withdrawn() {
        var gp = recipients.issue(GP);
        var nurse = recipients.issue(new RecipientUser("nurse-1"));
        assertThat(recipients.all()).containsExactly(gp, nurse);

        recipients.withdraw(GP);

        assertThat(recipients.all()).containsExactly(nurse);
        assertThat(recipients.find(GP)).isEmpty();
        assertThat(recipients.folder(GP)).doesNotExist();
    }

    @Test
    void a_note_is_left_in_the_folder_only_while_there_is_one() throws IOException {
        recipients.leaveNote(GP, "nobody there");
        assertThat(recipients.folder(GP)).doesNotExist();

        recipients.issue(GP);
        recipients.leaveNote(GP, "connect there");

        assertThat(file("connect.txt")).hasContent("connect there");
    }

    private String password() throws IOException {
        return Files.readString(file("password")).strip();
    }

    private Path file(String name) {
        return recipients.folder(GP).resolve(name);
    }
}
