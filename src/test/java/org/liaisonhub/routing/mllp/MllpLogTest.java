package org.liaisonhub.routing.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaisonhub.routing.mllp.RawSender.START;
import static org.liaisonhub.routing.mllp.RawSender.framed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.routing.mllp.MllpTls.ClientCertificate;
import org.slf4j.LoggerFactory;

class MllpLogTest {

    private static final String NAME = "DUPONTEL";
    private static final String NAME_IN_HEX = "4455504f4e54454c";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void logEverything() {
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void logAsBefore() {
        root.setLevel(before);
        root.detachAppender(logged);
    }

    @Test
    void nothing_of_a_message_is_logged_at_any_level_whatever_becomes_of_it() {
        try (var hub = new Hub();
                var sender = hub.sender()) {
            hub.ward.instead.put("fails", request -> {
                throw new IllegalStateException("broker is away");
            });
            hub.ward.instead.put("unanswered", request -> request);

            for (String id : List.of("taken", "fails", "unanswered")) {
                sender.says(framed(message(id))).hears();
            }
            sender.says(framed(NAME)).hears();
            sender.says(START + message("cut off") + framed(message("taken"))).hears();
        }

        assertThat(lines()).anyMatch(line -> line.contains("frame refused, nested-start"));
        assertThat(lines()).anyMatch(line -> line.contains("broker is away"));
        assertThat(lines()).noneMatch(line -> line.contains(NAME));
    }

    @Test
    void a_plain_message_to_a_tls_port_is_not_logged_in_hexadecimal_either() throws Exception {
        var own = SelfMade.forAddress("hub", "127.0.0.1");
        var tls = new MllpTls(own.trusting(own.certificate()), ClientCertificate.NONE);
        try (var hub = new Hub(MllpLimits.defaults(), MllpTimeouts.defaults(), Optional.of(tls));
                var sender = hub.sender()) {
            sender.says(framed(message("plain")));
            await().until(() -> lines().stream().anyMatch(line -> line.contains("NotSslRecordException")));
            await().until(() -> hub.server.openConnections() == 0);
        }

        assertThat(lines()).noneMatch(line -> line.contains(NAME) || line.contains(NAME_IN_HEX));
    }

    private static String message(String id) {
        return Ward.message(id) + "PID|1||4711||" + NAME + "^LEA\r";
    }

    private List<String> lines() {
        synchronized (logged) {
            return new ArrayList<>(logged.list)
                    .stream()
                            .map(event -> event.getFormattedMessage()
                                    + (event.getThrowableProxy() == null
                                            ? ""
                                            : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                            .toList();
        }
    }
}
