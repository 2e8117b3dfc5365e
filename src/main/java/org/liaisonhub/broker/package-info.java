/**
 * The queues between the hub, its recipients, and senders with a queue of their own: which addresses exist, who may do what on them, and the
 * broker that serves them over TLS, inside the hub or by itself, alone or one of a pair. Start at {@link org.liaisonhub.broker.Broker}, at
 * {@link org.liaisonhub.broker.BrokerAlone}, and at {@link org.liaisonhub.broker.BrokerLayout} for the names.
 * It must not know what the messages say, the ledger, or Camel; it is the only place that knows the classes of the Artemis server.
 */
@NullMarked
package org.liaisonhub.broker;

import org.jspecify.annotations.NullMarked;
