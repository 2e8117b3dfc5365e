package org.liaisonhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.broker.BrokerAlone;
import org.liaisonhub.broker.BrokerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broker in this process, until the process is told to stop or the broker stops by itself. */
record BrokerProcess(BrokerAlone broker, Path data) {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    /** It stops for moments when it changes its part in the pair. */
    private static final Duration STOPPED_FOR_GOOD = Duration.ofSeconds(30);

    /**
     * Logs and writes down each change of what the broker does.
     *
     * @return the exit code
     */
    int watch() {
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            broker.close();
        }));
        BrokerState last = BrokerState.STOPPED;
        long stopped = 0;
        while (stopped < STOPPED_FOR_GOOD.toSeconds()) {
            BrokerState now = broker.state();
            if (now != last) {
                LOG.info("broker: {}", now);
                write(now);
            }
            last = now;
            stopped = now == BrokerState.STOPPED ? stopped + 1 : 0;
            if (isToldWithinASecond(told)) {
                return ExitCodes.DONE;
            }
        }
        LOG.error("the broker stopped by itself; its supervisor should start it again");
        return ExitCodes.PERSON_NEEDED;
    }

    private void write(BrokerState state) {
        try {
            Files.writeString(data.resolve("broker").resolve("state"), state + "\n");
        } catch (IOException e) {
            LOG.warn("the broker's state cannot be written: {}", e.getClass().getName());
        }
    }

    private static boolean isToldWithinASecond(CountDownLatch told) {
        try {
            return told.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
