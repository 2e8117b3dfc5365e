package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.routing.mllp.MllpServer;

/** HL7 v2 over MLLP ({@code 01-way-mllp}): each feed has a port of its own; TLS, senders and limits are those of the hub's MLLP door. */
final class MllpWay implements FeedWay {
    private final HubSettings settings;
    private final BiFunction<String, FeedTerms, MllpFeed> feeds;
    private final MllpServer usual;

    /** @param usual the hub's server, beside which each feed's own serves */
    MllpWay(HubSettings settings, BiFunction<String, FeedTerms, MllpFeed> feeds, MllpServer usual) {
        this.settings = settings;
        this.feeds = feeds;
        this.usual = usual;
    }

    @Override
    public Feed feed(WayParameters given) throws BadParameter {
        String name = given.feed();
        MllpFeed feed = feeds.apply(name, given.terms());
        String host = given.text("host");
        int port = given.port("port", settings.number(Setting.PORT_OFFSET));
        Optional<String> exposed = new Tls(settings).exposed(host, Setting.MLLP_TLS);
        if (exposed.isPresent()) {
            throw new BadParameter("host", exposed.get());
        }
        return new Door(name, feed, usual.serving(feed), host, port);
    }

    private record Door(String name, MllpFeed feed, MllpServer server, String host, int port) implements Feed {
        @Override
        public List<String> answers() {
            return MllpFeed.ANSWERS;
        }

        @Override
        public Map<String, Object> beans() {
            return Map.of(name + "Feed", feed, name + "Server", server);
        }

        @Override
        public Map<String, String> settled() {
            return Map.of("port", Integer.toString(port));
        }

        @Override
        public String place() {
            return host + ":" + port;
        }

        @Override
        public void beforeStart() throws BadParameter {
            Optional<String> why = OpenPort.why(host, port);
            if (why.isPresent()) {
                throw new BadParameter("port", why.get());
            }
        }
    }
}
