package org.liaisonhub.routing;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.observe.AlertDesk;

/** First steps of an alert route: what is to go this way now, and what it looks like there. */
public final class AlertStep {
    private final AlertDesk desk;
    private final String way;
    private final Look look;

    /** What a notice looks like on one way. */
    interface Look {
        /** Sets body and headers; no header is there before. */
        void write(Notice notice, Message message);
    }

    AlertStep(AlertDesk desk, String way, Look look) {
        this.desk = desk;
        this.way = way;
        this.look = look;
    }

    /** The notice that is to go now, if there is one; the next is for the next tick. */
    public List<Notice> due() {
        return desk.due(way).stream().toList();
    }

    /** Puts the notice in the form of this way. */
    public void load(Exchange exchange) {
        Notice notice = Given.body(exchange, Notice.class);
        exchange.setProperty(AlertSends.WAY, way);
        exchange.setProperty(AlertSends.NOTICE, notice.id());
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        look.write(notice, message);
    }
}
