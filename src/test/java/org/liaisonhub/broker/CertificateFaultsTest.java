package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.Patience;
import org.liaisonhub.faults.Fault;
import org.liaisonhub.keys.ClientTls;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.SuppliedKeys;

/** Certificates whose time is over. */
class CertificateFaultsTest {
    private static final Duration LONG_AGO = Duration.ofDays(5 * 365);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(
            value = SignIn.class,
            names = {"AMQP_CERTIFICATE", "CORE_CERTIFICATE"})
    @Fault("recipient's certificate expired")
    void a_recipient_with_an_expired_certificate_is_refused_and_served_by_its_password(SignIn way) throws Exception {
        startLongAgo();
        try (var running = new RunningBroker(RunningBroker.settings(data))) {
            var folder = new Folder(running.folder(RunningBroker.GP));

            assertThatThrownBy(
                            () -> way.openInVain(folder, running.broker.port()).close())
                    .isInstanceOf(Exception.class);
            SignIn.AMQP_PASSWORD.open(folder, running.broker.port()).close();
            SignIn.CORE_PASSWORD.open(folder, running.broker.port()).close();
        }
    }

    @Test
    @Fault("hub's certificate expired")
    void a_server_certificate_whose_time_is_over_is_made_anew_at_the_start() throws Exception {
        startLongAgo();
        try (var running = new RunningBroker(RunningBroker.settings(data))) {
            assertThat(running.broker.keys().serverNotAfter()).isAfter(Instant.now());
            var folder = new Folder(running.folder(RunningBroker.GP));
            SignIn.AMQP_PASSWORD.open(folder, running.broker.port()).close();
        }
    }

    @Test
    @Fault("hub's certificate expired")
    void a_server_certificate_that_ends_while_the_hub_runs_is_refused_by_every_client() throws Exception {
        InstantSource past = InstantSource.offset(InstantSource.system(), LONG_AGO.negated());
        var settings = BrokerSettings.of(data, past).withAddress("127.0.0.1", 0);
        try (var running = new RunningBroker(settings)) {
            var folder = new Folder(running.folder(RunningBroker.GP));

            assertThat(running.broker.keys().serverNotAfter()).isBefore(Instant.now());
            assertThatThrownBy(() -> SignIn.AMQP_PASSWORD
                            .open(folder, running.broker.port())
                            .close())
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    @Fault("hub's certificate expired")
    void a_certificate_renewed_while_the_broker_runs_is_shown_to_whoever_connects_next() throws Exception {
        HubKeys first = HubKeys.open(data.resolve("first"), List.of(), InstantSource.system());
        HubKeys second = HubKeys.open(data.resolve("second"), List.of(), InstantSource.system());
        Path certificate = Files.copy(first.serverFile(), data.resolve("own.pem"));
        Path key = Files.copy(first.serverKeyFile(), data.resolve("own-key.pem"));
        var supplied = SuppliedKeys.of(Optional.of(certificate), Optional.of(key));
        // A door of any free port would open at another one.
        var settings = RunningBroker.settings(data)
                .withAddress("127.0.0.1", freePort())
                .withTls(new BrokerTls(supplied, false));
        try (var running = new RunningBroker(settings)) {
            shakeHands(running, first);
            assertThatThrownBy(() -> shakeHands(running, second)).isInstanceOf(IOException.class);

            Files.write(key, Files.readAllBytes(second.serverKeyFile()));
            Files.write(certificate, Files.readAllBytes(second.serverFile()));

            await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
                shakeHands(running, second);
                return true;
            });
            assertThat(running.broker.isRunning()).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void shakeHands(RunningBroker running, HubKeys trusted) throws IOException {
        SSLContext tls = ClientTls.trusting(trusted.authorityFile(), Optional.empty());
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", running.broker.port())) {
            socket.setSoTimeout(Patience.millis());
            socket.startHandshake();
        }
    }

    private void startLongAgo() throws Exception {
        InstantSource past = InstantSource.offset(InstantSource.system(), LONG_AGO.negated());
        new RunningBroker(BrokerSettings.of(data, past).withAddress("127.0.0.1", 0)).close();
    }
}
