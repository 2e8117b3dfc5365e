package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** The whole demo, twice on the same folder, as somebody would who likes it. */
@Tag("slow")
class DemoTest {
    /** Who the fictitious patients are. */
    private static final List<String> NAMES =
            List.of("MARCHAND", "ROUX", "BENOIT", "PERRIN", "GERMAINE", "162016912310597", "234116307510676");

    @TempDir
    Path data;

    @Test
    @Timeout(180)
    void every_discharge_ends_as_it_should_within_a_minute_and_no_patient_is_named() throws IOException {
        for (int time = 1; time <= 2; time++) {
            StringWriter screen = new StringWriter();
            long start = System.nanoTime();

            int status = Demo.run(settings(), true, new PrintWriter(screen));

            assertThat(status).as(screen.toString()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
            assertThat(screen.toString().lines().filter(line -> line.startsWith("✓")))
                    .hasSizeGreaterThanOrEqualTo(8);
            assertThat(screen.toString()).doesNotContain("✗").doesNotContain(NAMES);
            assertThat(data).isDirectoryNotContaining("glob:**/demo-*");
        }
    }

    private HubSettings settings() throws IOException {
        HubSettings settings =
                HubSettings.read(Path.of("").toAbsolutePath(), data, Optional.empty(), Map.of(), new Properties());
        for (Setting port : Stream.of(Setting.MLLP_PORT, Setting.HTTP_PORT, Setting.BROKER_PORT, Setting.OBSERVE_PORT)
                .toList()) {
            settings = settings.with(port, Integer.toString(freePort()));
        }
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
