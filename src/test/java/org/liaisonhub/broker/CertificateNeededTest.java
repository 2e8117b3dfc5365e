package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The recipients' door with {@code liaison.broker.tls=mutual}. */
class CertificateNeededTest {
    @TempDir
    Path data;

    private RunningBroker running;

    @BeforeEach
    void start() {
        running = new RunningBroker(RunningBroker.settings(data).withTls(new BrokerTls(Optional.empty(), true)));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*_PASSWORD")
    void a_password_without_a_certificate_is_refused(SignIn way) {
        assertThatThrownBy(() -> way.openInVain(gp(), running.broker.port()).close())
                .isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*_CERTIFICATE")
    void a_recipient_s_certificate_is_accepted(SignIn way) {
        assertThatCode(() -> way.open(gp(), running.broker.port()).close()).doesNotThrowAnyException();
    }

    private Folder gp() {
        return new Folder(running.folder(RunningBroker.GP));
    }
}
