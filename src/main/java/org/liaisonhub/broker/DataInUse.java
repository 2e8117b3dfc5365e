package org.liaisonhub.broker;

import java.nio.file.Path;

/** Another hub runs on the same data folder; two would destroy each other's journal. */
public final class DataInUse extends BrokerNotStarted {

    DataInUse(Path folder) {
        super("Another hub is running on " + folder
                + ". Stop it, or give this one a data folder of its own with --data");
    }
}
