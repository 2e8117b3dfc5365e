package org.liaisonhub.console;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.liaisonhub.keys.TlsRules;

/** How Jetty listens: limits on connections, headers and silence; nothing about itself in its answers. */
final class JettySetup {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long SILENCE_MILLIS = 30_000;

    // Facilities and stay numbers may hold a slash, written %2F, or a percent sign, written %25.
    private static final UriCompliance SLASHES_AND_PERCENTS = UriCompliance.DEFAULT.with(
            "SLASHES_AND_PERCENTS",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    private final ConsoleSettings settings;
    private final Problems problems;

    JettySetup(ConsoleSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void apply(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setIdleTimeout(SILENCE_MILLIS);
            http.setUriCompliance(SLASHES_AND_PERCENTS);
        });
        jetty.modifyServer(server -> {
            server.setErrorHandler(new ServerErrors(problems));
            server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
        });
        jetty.addConnector(this::connector);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        var speaks = new HttpConnectionFactory(http);
        var connector = settings.tls()
                .map(wanted -> {
                    var tls = new SslContextFactory.Server();
                    tls.setSslContext(wanted.context());
                    tls.setIncludeProtocols(TlsRules.protocols());
                    tls.setIncludeCipherSuites(TlsRules.cipherSuites());
                    tls.setNeedClientAuth(wanted.clientCertificate());
                    return new ServerConnector(server, tls, speaks);
                })
                .orElseGet(() -> new ServerConnector(server, speaks));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(SILENCE_MILLIS);
        connector.addEventListener(new ConnectionWatch(settings.limits(), connector.getScheduler()));
        return connector;
    }
}
