package org.liaisonhub.routing.mllp;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Who is at the other end of a connection, as far as TCP and TLS prove it. */
record MllpPeer(Optional<String> address, Optional<String> certificate) {

    static MllpPeer of(Channel channel) {
        return new MllpPeer(
                Optional.ofNullable(channel.remoteAddress())
                        .filter(InetSocketAddress.class::isInstance)
                        .map(address ->
                                ((InetSocketAddress) address).getAddress().getHostAddress()),
                Optional.ofNullable(channel.pipeline().get(SslHandler.class)).flatMap(MllpPeer::subject));
    }

    Map<String, Object> headers() {
        var headers = new HashMap<String, Object>();
        address.ifPresent(value -> headers.put(MllpHeaders.SENDER, value));
        certificate.ifPresent(value -> headers.put(MllpHeaders.CERTIFICATE, value));
        return headers;
    }

    private static Optional<String> subject(SslHandler tls) {
        try {
            return Optional.of(tls.engine().getSession().getPeerPrincipal().getName());
        } catch (SSLPeerUnverifiedException noCertificateShown) {
            return Optional.empty();
        }
    }
}
