package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.observe.NoticeDocument;

/** Alerts as JSON to an HTTPS address, with a bearer token, a signature of the body, both or neither. */
final class AlertWebhook implements AlertStep.Look {
    private static final String HMAC = "HmacSHA256";
    private static final long PATIENCE_MILLIS = 15_000;
    private static final int CONNECTIONS = 4;

    private final HubSettings settings;
    private final NoticeDocument document;
    private final Optional<String> token;
    private final Optional<String> key;

    AlertWebhook(HubSettings settings) {
        this.settings = settings;
        this.document = new NoticeDocument(settings.language(), settings.zone(), settings.text(Setting.NAME));
        AlertSettings alerts = new AlertSettings(settings);
        this.token = alerts.secret(Setting.ALERT_WEBHOOK_TOKEN);
        this.key = alerts.secret(Setting.ALERT_WEBHOOK_KEY);
    }

    @Override
    public void write(Notice notice, Message message) {
        byte[] body = document.of(notice);
        message.setHeader("CamelWebhookAddress", settings.text(Setting.ALERT_WEBHOOK_URL));
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Idempotency-Key", notice.id());
        token.ifPresent(secret -> message.setHeader("Authorization", "Bearer " + secret));
        key.ifPresent(secret -> message.setHeader("X-Liaison-Signature", "sha256=" + signature(secret, body)));
        message.setBody(body);
    }

    /** RFC 2104 with SHA-256, hexadecimal. */
    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC with SHA-256", e);
        }
    }

    /** Gives the routes an {@code https} that knows whom to trust and does not wait for ever. */
    void configure(CamelContext context) {
        SSLContext trust = AlertTrust.of(settings);
        HttpComponent component = new HttpComponent();
        component.setSslContextParameters(new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext camel) {
                return trust;
            }
        });
        component.setConnectTimeout(PATIENCE_MILLIS);
        component.setResponseTimeout(PATIENCE_MILLIS);
        component.setConnectionRequestTimeout(PATIENCE_MILLIS);
        component.setMaxTotalConnections(CONNECTIONS);
        component.setRedirectHandlingDisabled(true);
        context.addComponent("https", component);
    }
}
