package org.liaisonhub.keys;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * A name or address clients may call the hub by, as its certificate states it (RFC 5280 section 4.2.1.6): a DNS name or a literal IPv4 or
 * IPv6 address.
 *
 * @throws IllegalArgumentException when it is neither
 */
record ServerName(String text) {

    private static final Pattern DNS = Pattern.compile(
            "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1", "::1");

    ServerName {
        if (!IPAddress.isValid(text) && !DNS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a host name nor an IP address; correct the host names of the broker");
        }
    }

    /** The names of this machine to itself, then the configured ones, each once. */
    static Set<ServerName> withLoopback(List<String> configured) {
        var names = new LinkedHashSet<ServerName>();
        ALWAYS.forEach(name -> names.add(new ServerName(name)));
        configured.forEach(name -> names.add(new ServerName(name)));
        return names;
    }

    /** Whether the certificate states every one of these names. */
    static boolean allIn(X509Certificate certificate, Set<ServerName> names) {
        try {
            var stated = certificate.getSubjectAlternativeNames();
            return stated != null
                    && stated.stream()
                            .map(name -> name.get(1))
                            .collect(Collectors.toSet())
                            .containsAll(
                                    names.stream().map(ServerName::asStated).toList());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** The same name as {@link X509Certificate#getSubjectAlternativeNames} writes it: IPv6 addresses in full. */
    private String asStated() {
        try {
            return IPAddress.isValid(text) ? InetAddress.getByName(text).getHostAddress() : text;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("A literal address needs no look-up", e);
        }
    }

    GeneralName asGeneralName() {
        return new GeneralName(IPAddress.isValid(text) ? GeneralName.iPAddress : GeneralName.dNSName, text);
    }
}
