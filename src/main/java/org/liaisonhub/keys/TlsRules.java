package org.liaisonhub.keys;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * What every TLS door of the hub speaks (RFC 9325): TLS 1.3 and 1.2, with forward secrecy and authenticated encryption only, so that who
 * records today and steals the key tomorrow still reads nothing.
 */
public final class TlsRules {

    private static final Pattern FORWARD_SECRET =
            Pattern.compile("TLS_(AES|CHACHA20)_.*|TLS_(ECDHE|DHE)_.*_(GCM|CHACHA20)_.*");

    private TlsRules() {}

    /** The versions, by their Java names. */
    public static String[] protocols() {
        return new String[] {"TLSv1.3", "TLSv1.2"};
    }

    /** The cipher suites of this Java that keep to the rules, best first. */
    public static String[] cipherSuites() {
        try {
            return Arrays.stream(
                            SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites())
                    .filter(suite -> FORWARD_SECRET.matcher(suite).matches())
                    .toArray(String[]::new);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java speaks TLS", e);
        }
    }
}
