package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.broker.BrokerLimits;
import org.liaisonhub.disk.DiskGuard;
import org.liaisonhub.disk.DiskLimit;
import org.liaisonhub.disk.DiskRoom;

/** What the settings say about room on the disk, for the doors and for the broker. */
final class DiskSettings {
    /** The broker goes on until so much of that room is left: mailboxes and answers still need it when the doors are shut. */
    private static final int BROKER_PART = 4;

    private DiskSettings() {}

    /** @throws HubNotStarted if the setting is no size */
    static DiskLimit limit(HubSettings settings) {
        try {
            return DiskLimit.of(settings.text(Setting.DISK_REFUSE_BELOW));
        } catch (IllegalArgumentException e) {
            throw settings.wrong(Setting.DISK_REFUSE_BELOW, "is no size such as 1GiB or 500MiB");
        }
    }

    /** The folders of all state; each may be on a disk of its own. A broker outside has its own, and looks after it itself. */
    static DiskGuard guard(HubSettings settings) {
        List<Path> folders = new ArrayList<>(List.of(settings.data(), settings.ledgerFolder()));
        if (BrokerPlace.isInside(settings)) {
            folders.add(settings.data().resolve("broker"));
        }
        return new DiskGuard(folders, limit(settings));
    }

    /** @throws HubNotStarted if the disk of the data folder cannot be asked */
    static BrokerLimits brokerLimits(HubSettings settings) {
        try {
            long shut = limit(settings).refuseBelow(DiskRoom.of(settings.data()));
            return BrokerLimits.DEFAULT.withDiskLeft(Math.max(1, shut / BROKER_PART));
        } catch (IOException e) {
            throw new HubNotStarted(
                    "the disk of " + settings.data() + " cannot be asked for its room: " + e.getMessage(), e);
        }
    }
}
