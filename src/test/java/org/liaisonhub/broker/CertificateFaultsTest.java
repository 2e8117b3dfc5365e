package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.faults.Fault;

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

            assertThatThrownBy(() -> way.open(folder, running.broker.port()).close())
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

    private void startLongAgo() throws Exception {
        InstantSource past = InstantSource.offset(InstantSource.system(), LONG_AGO.negated());
        new RunningBroker(BrokerSettings.of(data, past).withAddress("127.0.0.1", 0)).close();
    }
}
