package org.liaisonhub.delivery;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/** What persons must do about stays and about the hub, within one commit of the ledger. */
public interface Tasks {
    /** Tasks of a stay that are open. */
    List<Task> openOf(StayId stay);

    /** Tasks about a part of the hub that are open. */
    List<Task> openOf(HubPart part);

    /** How often a task of this key was opened for the stay, or for the hub, before. */
    int timesOpened(Matter about, String key);

    /** The task of this key that was opened last, open or closed. */
    Optional<Task> last(Matter about, String key);

    /** Opens a task. */
    void open(Task task);

    /** Closes an open task; the first closing stands. */
    void close(String id, Task.Closing closing);
}
