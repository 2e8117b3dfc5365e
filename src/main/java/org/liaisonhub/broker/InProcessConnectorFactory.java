package org.liaisonhub.broker;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnector;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ClientConnectionLifeCycleListener;
import org.apache.activemq.artemis.spi.core.remoting.ClientProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Connection;
import org.apache.activemq.artemis.spi.core.remoting.Connector;
import org.apache.activemq.artemis.utils.actors.ArtemisExecutor;

/**
 * The hub's way to the broker in its own process. What the hub says is handed over on the thread that says it, which spares a change
 * of threads for every packet: the broker only puts it in line there. What the broker says comes on threads of the connection, as
 * Artemis has it. Public because Artemis makes it by name.
 */
public final class InProcessConnectorFactory extends InVMConnectorFactory {

    private static final ArtemisExecutor SAME_THREAD = ArtemisExecutor.delegate(Runnable::run);

    @Override
    public Connector createConnector(
            Map<String, Object> configuration,
            BufferHandler handler,
            ClientConnectionLifeCycleListener listener,
            Executor closeExecutor,
            Executor threads,
            ScheduledExecutorService scheduled,
            ClientProtocolManager protocol) {
        return new InVMConnector(configuration, handler, listener, closeExecutor, threads, protocol) {
            @Override
            protected Connection internalCreateConnection(
                    BufferHandler broker, ClientConnectionLifeCycleListener ends, ArtemisExecutor brokers) {
                var connection = new InVMConnection(id, broker, ends, SAME_THREAD);
                ends.connectionCreated(null, connection, protocol);
                return connection;
            }
        };
    }
}
