/**
 * The queues between the hub and its recipients: which addresses exist, who may do what on them, and the broker inside the hub that serves
 * them over TLS. Start at {@link org.liaisonhub.broker.EmbeddedBroker}, and at {@link org.liaisonhub.broker.BrokerLayout} for the names.
 * It must not know what the messages say, the ledger, or Camel; it is the only place that knows the classes of the Artemis server.
 */
@NullMarked
package org.liaisonhub.broker;

import org.jspecify.annotations.NullMarked;
