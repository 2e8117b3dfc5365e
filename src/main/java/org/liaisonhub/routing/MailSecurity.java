package org.liaisonhub.routing;

import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.liaisonhub.observe.ObserveSettings;

/** How the way to the mail server is protected. */
enum MailSecurity {
    /** TLS after STARTTLS (RFC 3207); a server that does not offer it is sent nothing. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS,
    /** Nothing, for a server on this machine. */
    NONE;

    /** @throws HubNotStarted if it is none of these, or nothing and the server is another machine */
    static MailSecurity of(HubSettings settings) {
        try {
            MailSecurity security =
                    valueOf(settings.text(Setting.ALERT_MAIL_SECURITY).strip().toUpperCase(Locale.ROOT));
            if (security == NONE && !ObserveSettings.isLoopback(settings.text(Setting.ALERT_MAIL_HOST))) {
                throw settings.wrong(Setting.ALERT_MAIL_SECURITY, "is for a mail server on this machine only");
            }
            return security;
        } catch (IllegalArgumentException e) {
            throw settings.wrong(Setting.ALERT_MAIL_SECURITY, "is none of starttls, tls, none");
        }
    }

    /** What Jakarta Mail needs to know of it. */
    Properties properties(SSLContext trust) {
        Properties properties = new Properties();
        if (this != NONE) {
            properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.put("mail.smtp.starttls.enable", Boolean.toString(this == STARTTLS));
            properties.put("mail.smtp.starttls.required", Boolean.toString(this == STARTTLS));
            properties.put("mail.smtp.ssl.enable", Boolean.toString(this == TLS));
        }
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        return properties;
    }
}
