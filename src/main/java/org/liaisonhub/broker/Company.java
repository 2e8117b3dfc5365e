package org.liaisonhub.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.liaisonhub.keys.HubKeys;

/** Whom a broker works with besides the recipients: the hub around it, hubs outside, the other broker of a pair. */
interface Company {

    /** Opens what is needed once the data folder is this process's own. */
    interface Maker {
        Company company() throws Exception;
    }

    /** The keys the broker serves with. */
    HubKeys keys();

    /** What hubs outside show to be let in. */
    Optional<X509Certificate> hubs();

    /** Where the other broker of a pair connects, if there is one. */
    OptionalInt pairPort();

    /** Adds the doors and ways of this company. */
    void join(Configuration configuration) throws Exception;

    /** Whether a broker that stopped by itself is started again here, or leaves that to whoever watches its process. */
    boolean revives();

    /** Before a server starts. */
    void settle(ActiveMQServer server, Reception reception);
}
