package org.liaisonhub.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.liaisonhub.broker.BrokerAlone;
import org.liaisonhub.broker.Pair;
import org.liaisonhub.demo.Demo;
import org.liaisonhub.routing.BrokerPlace;
import org.liaisonhub.routing.HaltPoint;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** A hub in this process, until the process is told to stop. */
final class HubProcess implements HubLauncher {
    private final Surroundings around;

    HubProcess(Surroundings around) {
        this.around = around;
    }

    @Override
    public int run(HubOptions options) {
        HubSettings settings = settings(options);
        Hub hub = Hub.start(settings, InstantSource.system(), HaltPoint.of(around.system()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            hub.close();
            stopped.countDown();
        }));
        around.out()
                .println(new Words(around.language())
                        .say(
                                "run.ready",
                                Integer.toString(hub.mllpPort()),
                                Integer.toString(hub.httpPort()),
                                Integer.toString(hub.brokerPort()),
                                hub.data().toString()));
        around.out().flush();
        return waitFor(stopped);
    }

    private static int waitFor(CountDownLatch stopped) {
        try {
            stopped.await();
            return ExitCodes.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.PERSON_NEEDED;
        }
    }

    @Override
    public int broker(HubOptions options, Optional<Pair.Role> role) {
        HubSettings settings = settings(options);
        BrokerAlone broker = new BrokerPlace(settings).alone(role, InstantSource.system());
        around.out()
                .println(new Words(around.language())
                        .say(
                                "broker.ready",
                                Integer.toString(broker.port()),
                                broker.state().toString(),
                                settings.data().toString()));
        around.out().flush();
        return new BrokerProcess(broker, settings.data()).watch();
    }

    @Override
    public int demo(HubOptions options, boolean exit) {
        return Demo.run(settings(options), exit, around.out());
    }

    private HubSettings settings(HubOptions options) {
        HubSettings settings = HubSettings.read(
                options.home(), options.data(), options.config(), around.environment(), around.system());
        return options.portOffset()
                .map(offset -> settings.with(Setting.PORT_OFFSET, Integer.toString(offset)))
                .orElse(settings);
    }
}
