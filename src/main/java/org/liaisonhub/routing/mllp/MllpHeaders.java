package org.liaisonhub.routing.mllp;

/** The headers of an exchange that came in by MLLP. None of them is taken from the bytes of the message. */
public final class MllpHeaders {

    /** The sender's IP address, without port. */
    public static final String SENDER = "LiaisonMllpSender";

    /** Distinguished name of the sender's certificate (RFC 2253); only when the sender proved one by TLS. */
    public static final String CERTIFICATE = "LiaisonMllpCertificate";

    /** {@link MllpFault#code()} of content the route has to refuse; absent when there is no fault. */
    public static final String FAULT = "LiaisonMllpFault";

    private MllpHeaders() {}
}
