package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.alert.NoticeText;

/** Alerts as mail: plain text, French or English, no patient. */
final class AlertMail implements AlertStep.Look {
    private final HubSettings settings;
    private final NoticeText text;

    AlertMail(HubSettings settings) {
        this.settings = settings;
        this.text = new NoticeText(settings.language(), settings.zone(), settings.text(Setting.NAME));
    }

    @Override
    public void write(Notice notice, Message message) {
        message.setHeader("Subject", text.subject(notice));
        // RFC 3834: no out-of-office answers, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Liaison-Notice", notice.id());
        message.setHeader("contentType", "text/plain; charset=" + StandardCharsets.UTF_8);
        message.setBody(text.body(notice));
    }

    /** Gives the routes a {@code smtp} that knows how to sign in and whom to trust. */
    void configure(CamelContext context) {
        MailConfiguration configuration = new MailConfiguration(context);
        configuration.setAdditionalJavaMailProperties(MailSecurity.of(settings).properties(AlertTrust.of(settings)));
        configuration.setFrom(settings.text(Setting.ALERT_MAIL_FROM).strip());
        configuration.setTo(settings.text(Setting.ALERT_MAIL_TO).strip());
        configuration.setUseHeaderSubject(true);
        if (!settings.text(Setting.ALERT_MAIL_USER).isBlank()) {
            configuration.setUsername(settings.text(Setting.ALERT_MAIL_USER).strip());
            new AlertSettings(settings).secret(Setting.ALERT_MAIL_PASSWORD).ifPresent(configuration::setPassword);
        }
        MailComponent component = new MailComponent(context);
        component.setConfiguration(configuration);
        context.addComponent("smtp", component);
    }
}
