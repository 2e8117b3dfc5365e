package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.Relay;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.fhir.FhirEnclosures;
import org.liaisonhub.observe.Meters;

/** Steps of {@code 30-relay}: due deliveries from the ledger to their channels. */
public final class RelayStep {
    private static final String DELIVERY = "Liaison.delivery";
    private static final String CHANNEL = "Liaison.channel";

    private final Relay relay;
    private final Supplier<Directory> directory;
    private final LedgerView files;
    private final LargeMessages large;
    private final Meters meters;

    /** @param files where the files are that go with a letter */
    RelayStep(Relay relay, Supplier<Directory> directory, LedgerView files, LargeMessages large, Meters meters) {
        this.large = large;
        this.relay = relay;
        this.directory = directory;
        this.files = files;
        this.meters = meters;
    }

    /** The deliveries whose time has come, claimed for this hub. */
    public List<Delivery> claim() {
        List<Delivery> due = relay.claim();
        meters.relayed();
        return due;
    }

    /**
     * Puts the message of a delivery in place of the delivery, with nothing beside it but where it goes; ends the exchange
     * when the delivery was replaced or taken back while it waited.
     */
    public void load(Exchange exchange) {
        Delivery delivery = Given.body(exchange, Delivery.class);
        if (!relay.isStillDue(delivery)) {
            exchange.setRouteStop(true);
            return;
        }
        exchange.setProperty(DELIVERY, delivery.id());
        exchange.setProperty(CHANNEL, delivery.channel());
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Headers.CHANNEL, delivery.channel());
        message.setHeader(Headers.ADDRESS, address(delivery));
        message.setHeader("JMSCorrelationID", delivery.id());
        byte[] kept = relay.message(delivery);
        byte[] travelling = FhirEnclosures.encloses(kept)
                ? large.make(exchange, () -> FhirEnclosures.fill(kept, this::file))
                : kept;
        message.setBody(new String(travelling, StandardCharsets.UTF_8));
    }

    private byte[] file(String digest) {
        return files.attachment(digest)
                .orElseThrow(() -> new IllegalStateException("the attached file " + digest + " is not in the ledger"));
    }

    private String address(Delivery delivery) {
        return directory
                .get()
                .find(delivery.recipient())
                .flatMap(Recipient::channel)
                .map(Channel::address)
                .orElseThrow(() -> new IllegalStateException(
                        "recipient " + delivery.recipient() + " has left the directory; redirect the delivery"));
    }

    /** Notes that the channel took it. */
    public void sent(Exchange exchange) {
        relay.sent(Given.property(exchange, DELIVERY));
    }

    /** Notes that the channel did not take it, and when to try again. */
    public void notSent(Exchange exchange) {
        meters.notSent(Given.property(exchange, CHANNEL));
        relay.notSent(
                Given.property(exchange, DELIVERY),
                "the channel did not take it: "
                        + Given.fault(exchange).getClass().getSimpleName());
    }
}
