package org.liaisonhub.routing;

import jakarta.jms.JMSException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;
import org.liaisonhub.broker.HandedIn;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.observe.Meters;

/**
 * Steps of a feed by a queue ({@code 04-way-queue}): look at what the sender handed in, and count it once it lies on the intake queue. Only
 * then is it off the sender's queue; between the two it can come again, and is a repeat.
 */
public final class QueueFeed {
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    /** What can become of what a sender handed in. */
    static final List<String> ANSWERS = List.of(TAKEN, REFUSED);

    private static final String WHY = "LiaisonQueueWhy";
    private static final NotUnderstood NO_TEXT = new NotUnderstood(
            "HUB-1015",
            "is a map, a list or an object and neither bytes nor text; whoever runs the sending system sends the message itself as"
                    + " bytes or text");
    /** The broker counts a text in two bytes a character; in UTF-8 it can be more. */
    private static final NotUnderstood TOO_LARGE = new NotUnderstood(
            "HUB-1013", "is larger than 20 MiB; whoever runs the sending system sends less at a time");

    private final String name;
    private final UnnamedContent content;
    private final LargeMessages large;
    private final Meters meters;

    QueueFeed(String name, UnnamedContent content, LargeMessages large, Meters meters) {
        this.name = name;
        this.content = content;
        this.large = large;
        this.meters = meters;
    }

    /**
     * Looks at the message and addresses it to the intake queue; a refused one too, for nothing is thrown away. Nothing of what its sender
     * wrote beside it goes on.
     *
     * @throws JMSException if the broker does not hand it over now; it stays
     */
    public void take(Exchange exchange) throws JMSException {
        jakarta.jms.Message queued = Given.queueMessage(exchange);
        HandedIn handed = HandedIn.of(queued);
        String mark = Objects.requireNonNullElse(queued.getJMSMessageID(), "");
        large.enter(exchange, handed.bytes().length);
        exchange.setMessage(new DefaultMessage(exchange));
        take(handed, mark, exchange.getMessage()).ifPresent(why -> exchange.setProperty(WHY, why));
    }

    private Optional<NotUnderstood> take(HandedIn handed, String mark, Message message) {
        if (!handed.isPlain()) {
            return content.keep(NO_TEXT, handed.bytes(), message);
        }
        if (handed.bytes().length > UnnamedContent.LARGEST) {
            return content.keep(TOO_LARGE, handed.bytes(), message);
        }
        return content.take(handed.bytes(), handed.contentType(), mark, message);
    }

    /** Counts what is on the intake queue. */
    public void count(Exchange exchange) {
        meters.received(name, exchange.getProperty(WHY) == null ? TAKEN : REFUSED);
    }
}
