package org.liaisonhub.routing;

import java.time.ZoneId;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.hl7v2.Hl7Acknowledger;
import org.liaisonhub.routing.mllp.MllpServer;

/** The feeds of one hub: those that are always there, and the ways in by which route files bring others. */
final class HubFeeds {
    private final HubSettings settings;
    private final HttpFeeds http;
    private final MllpDoor door;
    private final MllpFeed mllp;
    private final MllpServer server;
    private final WaysIn ways;

    HubFeeds(HubSettings settings, HttpFeeds http, MllpDoor door, SenderQueues queues) {
        this.settings = settings;
        this.http = http;
        this.door = door;
        this.mllp = mllp(MllpFeed.USUAL, FeedTerms.NONE);
        DoorLimits limits = new DoorLimits(settings);
        this.server = new MllpServer(mllp, limits.mllp(), limits.mllpTimeouts(), door.tls());
        FileFeeds files = new FileFeeds(settings, http);
        this.ways = new WaysIn(
                Map.of(
                        "way-mllp", new MllpWay(settings, this::mllp, server),
                        "way-http", new HttpWay(http),
                        "way-folder", new FolderWay(settings, files),
                        "way-queue", new QueueWay(files, queues),
                        "way-sftp", new SftpWay(settings, files)),
                http.meters());
        door.announce(http.meters());
    }

    private MllpFeed mllp(String name, FeedTerms terms) {
        ZoneId zone = terms.zone().orElseGet(settings::zone);
        return new MllpFeed(
                name,
                terms,
                new Hl7Acknowledger(http.clock(), zone),
                Hl7Settings.otherTypes(settings),
                http.gate(),
                http.large(),
                door.senders(),
                http.clock(),
                http.meters());
    }

    WaysIn ways() {
        return ways;
    }

    /** Binds the feeds that are always there, for route files that are made of no template. */
    void bindTo(Registry registry) {
        registry.bind("mllpFeed", mllp);
        registry.bind("mllpServer", server);
        registry.bind("mllpSender", new MllpSender(mllp));
        http.bindTo(registry);
    }
}
