package org.liaisonhub.observe;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JettyConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.liaisonhub.keys.TlsRules;

/**
 * Serves {@code /observe/health} with {@code /live} and {@code /ready} (200 or 503), and {@code /observe/metrics}. Each
 * answer is made of what was seen before: none waits for a part of the hub.
 */
public final class ObserveServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 64;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long SILENCE_MILLIS = 15_000;
    private static final String SCHEME = "bearer ";

    private final ObserveSettings settings;
    private final Observatory observatory;
    private final HealthDocument document;
    private final Javalin server;

    /**
     * Starts the server.
     *
     * @throws ObserveNotStarted if it cannot listen
     */
    public ObserveServer(ObserveSettings settings, Observatory observatory) {
        this.settings = settings;
        this.observatory = observatory;
        this.document = new HealthDocument(settings.language());
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            listen(config.jetty);
            config.routes.get("/observe/health", context -> health(context, observatory.health()));
            config.routes.get("/observe/health/ready", context -> health(context, observatory.health()));
            config.routes.get("/observe/health/live", this::live);
            config.routes.get("/observe/metrics", this::metrics);
            config.routes.exception(
                    Exception.class, (e, context) -> context.status(500).result("failed\n"));
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            throw new ObserveNotStarted(
                    "port " + settings.port() + " of " + settings.host() + " is in use or not ours to take; stop what"
                            + " listens there, or choose another with liaison.observe.port or --port-offset",
                    e);
        }
    }

    private void listen(JettyConfig jetty) {
        jetty.threadPool = new QueuedThreadPool(THREADS, 2);
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setIdleTimeout(SILENCE_MILLIS);
        });
        jetty.modifyServer(jettyServer -> jettyServer.addBean(new NetworkConnectionLimit(CONNECTIONS, jettyServer)));
        jetty.addConnector((jettyServer, http) -> {
            var speaks = new HttpConnectionFactory(http);
            var connector = settings.tls()
                    .map(context -> {
                        var tls = new SslContextFactory.Server();
                        tls.setSslContext(context);
                        tls.setIncludeProtocols(TlsRules.protocols());
                        tls.setIncludeCipherSuites(TlsRules.cipherSuites());
                        return new ServerConnector(jettyServer, tls, speaks);
                    })
                    .orElseGet(() -> new ServerConnector(jettyServer, speaks));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(SILENCE_MILLIS);
            return connector;
        });
    }

    private void health(Context context, Health health) {
        answer(context, health.ready() ? 200 : 503, "application/json", document.of(health));
    }

    private void live(Context context) {
        boolean live = observatory.isLive();
        answer(context, live ? 200 : 503, "application/json", document.ofLife(live));
    }

    private void metrics(Context context) {
        if (!isOpen(Optional.ofNullable(context.header("Authorization")))) {
            context.header("WWW-Authenticate", "Bearer");
            answer(context, 401, "text/plain; charset=utf-8", "a token is needed\n");
            return;
        }
        Observatory.Scrape scrape =
                observatory.scrape(Optional.ofNullable(context.header("Accept")).orElse(""));
        answer(context, 200, scrape.type(), scrape.text());
    }

    private boolean isOpen(Optional<String> authorization) {
        return settings.token()
                .map(token -> authorization
                        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                        .map(header -> header.substring(SCHEME.length()).strip())
                        .filter(shown -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
                        .isPresent())
                .orElse(true);
    }

    private static void answer(Context context, int status, String type, String text) {
        context.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        context.status(status).result(text.getBytes(StandardCharsets.UTF_8)).contentType(type);
    }

    /** The port it listens on, also where 0 was asked for. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
