package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The schema validator has loggers of its own, and some of them write down what they are given. */
class NothingLoggedTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        root.setLevel(before);
    }

    @Test
    void no_value_of_a_document_is_logged_even_at_trace() {
        root.debug("listening");
        JsonFeedReader reader = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);

        reader.read(Documents.full(), "ehr");
        for (String member : PublishedSchemaTest.members()) {
            reader.read(Documents.full(broken -> broken.put(member, "DUPONT")), "ehr");
            reader.read(
                    Documents.full(broken -> broken.putArray(member).addObject().put("x", "DUPONT")), "ehr");
        }
        reader.read(Documents.full(broken -> broken.withObject("/patient").put("birthDate", "DUPONT")), "ehr");

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("listening")
                .noneMatch(line -> line.contains("DUPONT") || line.contains("EXEMPLE"));
    }
}
