package org.liaisonhub.routing;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.alert.NoticeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step of {@code 80-alert-log}: a line for each alert. English, as every line of the log. */
public final class AlertLog {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

    private final NoticeText text;

    AlertLog(HubSettings settings) {
        this.text = new NoticeText(Locale.ENGLISH, settings.zone(), settings.text(Setting.NAME));
    }

    /** Writes them. */
    public void write(Exchange exchange) {
        Notice notice = Given.body(exchange, Notice.class);
        notice.started().forEach(alert -> LOG.warn("alert for {}: {}", notice.owner(), text.title(alert)));
        notice.ongoing().forEach(alert -> LOG.warn("alert for {} goes on: {}", notice.owner(), text.title(alert)));
        notice.cleared().forEach(alert -> LOG.warn("alert for {} is over: {}", notice.owner(), text.title(alert)));
    }
}
