package org.liaisonhub.routing;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.InterceptStrategy;
import org.liaisonhub.observe.Sights;

/** The running routes of one hub: a Camel context with the queue and the settings, and nothing of its own. */
final class Flow implements AutoCloseable {
    private static final long SHUTDOWN_SECONDS = 20;

    /** Between attempts to consume again from a broker that went away. */
    private static final long RECOVERY_MILLIS = 1_000;

    private final DefaultCamelContext context;
    private final RouteFiles files;
    private final WaysIn ways;

    /**
     * @param sends connections for sends outside a transaction, pooled
     * @param consumers connections for consumers, each with its own session
     */
    Flow(HubSettings settings, String name, Steps steps, ConnectionFactory sends, ConnectionFactory consumers) {
        this.context = new DefaultCamelContext();
        this.files = new RouteFiles(settings.routes(), context, steps.ways());
        this.ways = steps.ways();
        context.getCamelContextExtension().setName(name);
        context.getPropertiesComponent().setInitialProperties(properties(settings, name));
        context.getRegistry().bind("consumerConnections", consumers);
        context.addComponent("jms", queue(sends));
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        context.setLogExhaustedMessageBody(false);
        steps.bindTo(context);
    }

    private static Properties properties(HubSettings settings, String name) {
        Properties properties = new Properties();
        for (Setting setting : Setting.values()) {
            properties.setProperty(setting.key(), settings.text(setting));
        }
        properties.setProperty(Setting.MLLP_PORT.key(), Integer.toString(settings.port(Setting.MLLP_PORT)));
        properties.setProperty("liaison.servlet", name);
        return properties;
    }

    private static JmsComponent queue(ConnectionFactory sends) {
        JmsConfiguration configuration = new JmsConfiguration(sends);
        configuration.setDeliveryPersistent(true);
        // Whoever sends here may ask for a reply anywhere, and the hub may send to more places than it may.
        configuration.setDisableReplyTo(true);
        configuration.setCacheLevelName("CACHE_CONSUMER");
        configuration.setRecoveryInterval(RECOVERY_MILLIS);
        // With the lazy transaction manager a rolled-back message is lost: see the ADR on the queue.
        configuration.setLazyCreateTransactionManager(false);
        configuration.setErrorHandlerLogStackTrace(false);
        configuration.setErrorHandlerLoggingLevel(org.apache.camel.LoggingLevel.OFF);
        return new JmsComponent(configuration);
    }

    /** Before {@link #start}: has the steps of every route watched. */
    void watchedBy(InterceptStrategy watcher) {
        context.getCamelContextExtension().addInterceptStrategy(watcher);
    }

    void start() {
        context.start();
        files.load();
        files.watch();
    }

    /** What runs. */
    Sights.RouteSight sight() {
        List<Route> routes = context.getRoutes();
        Set<String> stopped = routes.stream()
                .map(Route::getRouteId)
                .filter(id -> context.getRouteController().getRouteStatus(id) != ServiceStatus.Started)
                .collect(Collectors.toSet());
        return new Sights.RouteSight(routes.size() - stopped.size(), stopped, files.refused(), ways.unreached());
    }

    WaysIn ways() {
        return ways;
    }

    CamelContext context() {
        return context;
    }

    @Override
    public void close() {
        context.stop();
        ways.letGo();
    }
}
