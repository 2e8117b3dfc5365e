package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A running CamelContext with the YAML route of these tests and the server it listens by. */
final class Hub implements AutoCloseable {

    final Ward ward = new Ward();
    final MllpServer server;
    final CamelContext context;
    final int port;

    Hub() {
        this(MllpLimits.defaults(), MllpTimeouts.defaults(), Optional.empty());
    }

    Hub(MllpLimits limits, MllpTimeouts timeouts, Optional<MllpTls> tls) {
        this.server = new MllpServer(ward, limits, timeouts, tls);
        this.port = freePort();
        this.context = new DefaultCamelContext();
        context.getPropertiesComponent().addInitialProperty("liaison.mllp.host", "127.0.0.1");
        context.getPropertiesComponent().addInitialProperty("liaison.mllp.port", String.valueOf(port));
        context.getRegistry().bind("mllpServer", server);
        context.getRegistry().bind("ward", ward);
        loadRoute();
        context.start();
    }

    /** Loads the route file; a second time as an edited file is loaded again. */
    void loadRoute() {
        try (var yaml = Hub.class.getResourceAsStream("feed.yaml")) {
            PluginHelper.getRoutesLoader(context)
                    .updateRoutes(ResourceHelper.fromString("feed.yaml", new String(yaml.readAllBytes(), UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    RawSender sender() {
        return new RawSender(port);
    }

    @Override
    public void close() {
        context.stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
