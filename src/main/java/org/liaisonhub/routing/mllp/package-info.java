/**
 * The Minimal Lower Layer Protocol: HL7 v2 messages in frames over TCP, taken in by a server for Camel routes and sent by a small client.
 * Start at {@link org.liaisonhub.routing.mllp.MllpServer} for receiving, {@link org.liaisonhub.routing.mllp.MllpClient} for sending.
 * It must not know what a message means: no segments beyond the first three letters, no character sets, no ledger, no broker.
 */
@NullMarked
package org.liaisonhub.routing.mllp;

import org.jspecify.annotations.NullMarked;
