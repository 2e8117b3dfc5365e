package org.liaisonhub.scenarios;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Every log line, with our own packages at DEBUG and all others as they are configured in production. */
final class CapturedLog implements AutoCloseable {
    private static final Pattern LOGGER = Pattern.compile("<logger name=\"([^\"]+)\" level=\"([A-Z]+)\"/>");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<Logger, Level> before = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> capture = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getThreadName() + " " + event.getLevel() + " " + event.getLoggerName() + " "
                    + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + words(event.getThrowableProxy()));
        }
    };

    CapturedLog() throws IOException {
        level(context.getLogger("ROOT"), Level.INFO);
        Matcher configured = LOGGER.matcher(Files.readString(Path.of("src/main/resources/logback.xml")));
        while (configured.find()) {
            level(context.getLogger(configured.group(1)), Level.toLevel(configured.group(2)));
        }
        level(context.getLogger("org.liaisonhub"), Level.DEBUG);
        capture.setContext(context);
        capture.start();
        context.getLogger("ROOT").addAppender(capture);
    }

    private void level(Logger logger, Level level) {
        before.put(logger, logger.getLevel() == null ? Level.WARN : logger.getLevel());
        logger.setLevel(level);
    }

    private static String words(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : " " + thrown.getClassName() + ": " + thrown.getMessage() + words(thrown.getCause());
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        context.getLogger("ROOT").detachAppender(capture);
        before.forEach(Logger::setLevel);
    }
}
