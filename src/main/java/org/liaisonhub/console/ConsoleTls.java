package org.liaisonhub.console;

import javax.net.ssl.SSLContext;

/**
 * HTTPS.
 *
 * @param context the server's key, and whom to trust
 * @param clientCertificate whether a caller without a trusted certificate is refused before it has said anything
 */
public record ConsoleTls(SSLContext context, boolean clientCertificate) {}
