package org.liaisonhub.routing;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.liaisonhub.observe.AlertDesk;
import org.liaisonhub.observe.AlertSetup;
import org.liaisonhub.observe.Observatory;

/** Alerts of one hub, and what the routes need to send them. */
final class Alerts {
    private final HubSettings settings;
    private final AlertSettings alertSettings;
    private final AlertSetup setup;
    private final AlertDesk desk;

    /** @throws HubNotStarted if a setting of alerts is not as it must be */
    Alerts(HubSettings settings, Observatory observatory) {
        this.settings = settings;
        this.alertSettings = new AlertSettings(settings);
        this.setup = alertSettings.setup();
        this.desk = observatory.alerts(setup);
    }

    AlertSetup setup() {
        return setup;
    }

    AlertDesk desk() {
        return desk;
    }

    /** Gives the alert routes their beans, and those that are in use their way to mail server and webhook. */
    void bindTo(CamelContext context) {
        Registry registry = context.getRegistry();
        registry.bind("alertSends", new AlertSends(desk));
        registry.bind("alertLines", new AlertLog(settings));
        registry.bind("alertLog", new AlertStep(desk, AlertSettings.LOG, (notice, message) -> message.setBody(notice)));
        AlertMail mail = new AlertMail(settings);
        registry.bind("alertMail", new AlertStep(desk, AlertSettings.MAIL, mail));
        AlertWebhook webhook = new AlertWebhook(settings);
        registry.bind("alertWebhook", new AlertStep(desk, AlertSettings.WEBHOOK, webhook));
        if (alertSettings.isMail()) {
            mail.configure(context);
        }
        if (alertSettings.isWebhook()) {
            webhook.configure(context);
        }
    }
}
