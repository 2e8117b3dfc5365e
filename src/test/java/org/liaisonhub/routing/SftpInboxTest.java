package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.sftp.SftpNotOpened;
import org.liaisonhub.sftp.SftpServerOfTest;
import org.liaisonhub.sftp.SftpServers;

class SftpInboxTest {
    private final AtomicLong now = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void a_folder_stays_open_until_the_server_goes_and_is_opened_again_when_it_is_back() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var inbox = inbox(server)) {
            Path first = inbox.reach();
            assertThat(inbox.reach()).isSameAs(first);

            server.stop();
            assertThatThrownBy(() -> Files.list(first)).isInstanceOf(IOException.class);
            assertThatThrownBy(inbox::reach).hasCauseInstanceOf(SftpNotOpened.class);
            server.startAgain();
            assertThatThrownBy(inbox::reach).hasMessageContaining("not tried again yet");

            later(Duration.ofSeconds(5));
            assertThat(Files.isDirectory(inbox.reach())).isTrue();
        }
    }

    @Test
    void waits_double_up_to_five_minutes() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"));
                var inbox = inbox(server)) {
            server.stop();
            for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
                assertThatThrownBy(inbox::reach).hasMessageContaining("127.0.0.1");
                later(Duration.ofSeconds(seconds - 1));
                assertThatThrownBy(inbox::reach).hasMessageContaining("not tried again yet");
                later(Duration.ofSeconds(1));
            }
            server.startAgain();
            assertThat(Files.isDirectory(inbox.reach())).isTrue();
        }
    }

    @Test
    void once_its_feed_has_ended_nothing_is_opened_any_more() throws Exception {
        try (var server = new SftpServerOfTest(folder.resolve("root"))) {
            SftpInbox inbox = inbox(server);
            inbox.reach();

            inbox.close();

            assertThatThrownBy(inbox::reach).isInstanceOf(IOException.class).hasMessageContaining("ended");
        }
    }

    private void later(Duration by) {
        now.addAndGet(by.toNanos());
    }

    private SftpInbox inbox(SftpServerOfTest server) throws IOException {
        Path secret = SftpServerOfTest.secret(folder.resolve("secret"), SftpServerOfTest.PASSWORD);
        return new SftpInbox("ch-sud", new SftpServers(Duration.ofSeconds(15)), server.place(secret, "/"), now::get);
    }
}
